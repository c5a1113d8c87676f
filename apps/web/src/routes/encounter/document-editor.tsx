import { Button } from '#src/parts/button.tsx';
import { ProseField } from '#src/parts/prose-field.tsx';
import { words } from '#src/text/words.ts';
import type { SignedDocument } from './drafts.ts';
import styles from './review.module.css';

interface DocumentEditorProps {
  readonly draft: SignedDocument;
  /** Undefined: the draft stands as it is. */
  readonly edited: string | undefined;
  readonly isIncluded: boolean;
  readonly onEdit: (text: string | undefined) => void;
  readonly onInclude: (is: boolean) => void;
}

/** One document before it is signed. */
export function DocumentEditor({ draft, edited, isIncluded, onEdit, onInclude }: DocumentEditorProps) {
  const name = words.sign.kinds[draft.kind];
  const text = edited ?? draft.body;
  return (
    <section className={styles.document} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.kind}>{name}</h3>
        {edited !== undefined && <span className={styles.edited}>{words.sign.edited}</span>}
      </div>
      <label className={styles.include}>
        <input type="checkbox" checked={isIncluded} onChange={({ target }) => onInclude(target.checked)} />
        {words.sign.include(name)}
      </label>
      {isIncluded && (
        <>
          <ProseField
            label={`${name}: ${words.sign.body.toLowerCase()}`}
            value={text}
            rows={Math.min(28, text.split('\n').length + 1)}
            maxLength={60_000}
            onChange={(value) => onEdit(value === draft.body ? undefined : value)}
          />
          {edited !== undefined && (
            <div>
              <Button kind="quiet" onPress={() => onEdit(undefined)}>
                {words.sign.redraft}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
