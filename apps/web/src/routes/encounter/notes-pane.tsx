import { bodiesOf, type EncounterState, type EntryBody, TEXT_FIELDS, type TextField } from '@junction/encounter';
import { memo } from 'react';
import { words } from '#src/text/words.ts';
import styles from './notes-pane.module.css';
import { SavedProse } from './saved-prose.tsx';

interface NotesPaneProps {
  readonly state: EncounterState;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
}

/** Free text for each part of the note. */
export const NotesPane = memo(function NotesPane({ state, enter }: NotesPaneProps) {
  return (
    <div className={styles.notes}>
      <p className={styles.lead}>{words.notes.lead}</p>
      {TEXT_FIELDS.map((field) => (
        <SavedProse
          key={field}
          label={words.notes.fields[field]}
          {...(field === 'missing-limb' && { hint: words.notes.hints[field] })}
          value={textOf(state, field)}
          onSave={(text) => enter({ kind: 'text', field, text })}
        />
      ))}
    </div>
  );
});

export const textOf = (state: EncounterState, field: TextField): string =>
  bodiesOf(state, 'text').find((entry) => entry.field === field)?.text ?? '';
