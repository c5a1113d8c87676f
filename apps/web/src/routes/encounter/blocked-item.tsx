import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { useState } from 'react';
import { words } from '#src/text/words.ts';
import styles from './plan-drawer.module.css';
import { ReasonForm } from './reason-form.tsx';

interface BlockedItemProps {
  readonly name: string;
  readonly because: string;
  /** False while a red flag stands: then there is no way around. */
  readonly canOverride: boolean;
  readonly onOverride: (reason: string) => void;
}

/** Something that is not in the plan, with the reason and the way out. */
export function BlockedItem({ name, because, canOverride, onOverride }: BlockedItemProps) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className={styles.blocked}>
      <ProhibitIcon size={18} weight="bold" aria-hidden="true" />
      <div>
        <p>
          <strong>{name}.</strong> {because}
        </p>
        {!canOverride && <p className={styles.note}>{words.choose.noOverride}</p>}
        {canOverride && !isAsking && (
          <button
            type="button"
            className={styles.link}
            aria-label={words.choose.overrideIt(name)}
            onClick={() => setIsAsking(true)}
          >
            {words.choose.override}
          </button>
        )}
        {canOverride && isAsking && (
          <ReasonForm
            label={words.choose.reason}
            hint={words.choose.reasonHint}
            go={words.choose.overrideIt(name)}
            onCancel={() => setIsAsking(false)}
            onSave={(reason) => {
              setIsAsking(false);
              onOverride(reason);
            }}
          />
        )}
      </div>
    </div>
  );
}
