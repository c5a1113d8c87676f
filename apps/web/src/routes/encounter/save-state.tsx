import { CheckCircleIcon } from '@phosphor-icons/react/dist/csr/CheckCircle';
import { CloudSlashIcon } from '@phosphor-icons/react/dist/csr/CloudSlash';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/csr/WarningCircle';
import type { Saving } from '#src/data/encounter/use-saving.ts';
import { words } from '#src/text/words.ts';
import styles from './encounter-header.module.css';

interface SaveStateProps {
  readonly saving: Saving;
  readonly lastAt: string | undefined;
}

/** Whether everything that was entered is kept by the server, in words that are never out of sight. */
export function SaveState({ saving, lastAt }: SaveStateProps) {
  const { text, kind } = saveWords(saving, lastAt);
  const Icon = kind === 'good' ? CheckCircleIcon : kind === 'cut' ? CloudSlashIcon : WarningCircleIcon;
  return (
    <p className={styles.saving} data-kind={kind} role="status">
      <Icon size={18} weight="bold" aria-hidden="true" />
      <span className={styles.savingWords}>{text}</span>
    </p>
  );
}

const clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit', hour12: true });

/** "9:52:07" */
export const clockTime = (moment: number | string): string => clock.format(new Date(moment)).replace(/\s?[AP]M$/i, '');

function saveWords(
  saving: Saving,
  lastAt: string | undefined,
): { readonly text: string; readonly kind: 'good' | 'cut' | 'wrong' } {
  const { waiting, savedAt, isCut, refused, isFragile } = saving;
  if (refused !== undefined) return { text: words.room.refused(waiting, refused), kind: 'wrong' };
  if (waiting > 0 && isFragile) return { text: words.room.fragile, kind: 'wrong' };
  if (waiting > 0 && isCut) return { text: words.room.waiting(waiting), kind: 'cut' };
  if (waiting > 0) return { text: words.room.saving, kind: 'good' };
  const at = savedAt ?? lastAt;
  return { text: at === undefined ? words.room.nothingYet : words.room.saved(clockTime(at)), kind: 'good' };
}
