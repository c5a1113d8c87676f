import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/csr/WarningCircle';
import styles from './notice.module.css';

interface NoticeProps {
  readonly kind: 'done' | 'problem';
  readonly text: string | undefined;
}

/** What came of something, read out when it appears. */
export function Notice({ kind, text }: NoticeProps) {
  const Icon = kind === 'done' ? CheckCircleIcon : WarningCircleIcon;
  return (
    <div className={styles.region} role={kind === 'done' ? 'status' : 'alert'}>
      {text !== undefined && (
        <p className={styles.notice} data-kind={kind}>
          <Icon className={styles.icon} size={20} weight="bold" aria-hidden="true" />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}
