import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import type { Column } from './desk-columns.ts';
import type { UndoOffer } from './desk-context.ts';
import type { Draft } from './draft.ts';
import { spanWords } from './time-words.ts';
import styles from './undo-bar.module.css';

interface UndoBarProps {
  readonly offer: UndoOffer | undefined;
  readonly draft: Draft | undefined;
  readonly columns: readonly Column[];
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says where a visit is going, then what was done, with the way back for ten seconds. Read out as it changes. */
export function UndoBar({ offer, draft, columns, onUndo, onClose }: UndoBarProps) {
  const where =
    draft && `${columns[draft.column]?.title ?? ''}, ${spanWords(draft.minute, draft.minute + draft.minutes)}`;
  const said = where === undefined ? offer?.said : words.undo.moving(where);
  return (
    <div className={styles.place} role="status">
      {said !== undefined && (
        <div className={styles.bar}>
          <span>{said}</span>
          {draft === undefined && offer?.undo !== undefined && (
            <button type="button" className={styles.button} aria-keyshortcuts="u" onClick={onUndo}>
              {words.undo.go}
              <KeyCap>U</KeyCap>
            </button>
          )}
          {draft === undefined && (
            <button type="button" className={styles.quiet} onClick={onClose}>
              {words.header.close}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
