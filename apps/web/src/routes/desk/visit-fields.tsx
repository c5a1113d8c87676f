import { giversOf } from '#src/data/desk/schedule.ts';
import { ProseField } from '#src/parts/prose-field.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import type { VisitEdits } from './visit-edits.ts';

interface VisitFieldsProps {
  readonly edits: VisitEdits;
  readonly service: string;
  readonly onChange: (edits: VisitEdits) => void;
}

/** When, how long, with whom, where; the same for a new visit and for one that is there. */
export function VisitFields({ edits, service, onChange }: VisitFieldsProps) {
  const { schedule } = useDesk();
  const set = (field: keyof VisitEdits) => (value: string) => onChange({ ...edits, [field]: value });
  const givers = giversOf(schedule, service);
  // Somebody who no longer gives it stays in sight until somebody else is chosen.
  const people = schedule.practitioners.filter(
    ({ id }) => id === edits.practitioner || givers.some((it) => it.id === id),
  );
  return (
    <div className={styles.fields}>
      <TextField label={words.visit.date} type="date" autoComplete="off" value={edits.date} onChange={set('date')} />
      <TextField label={words.visit.time} type="time" autoComplete="off" value={edits.time} onChange={set('time')} />
      <TextField
        label={words.visit.minutes}
        autoComplete="off"
        isNumeric
        value={edits.minutes}
        onChange={set('minutes')}
        maxLength={4}
      />
      <SelectField
        label={words.visit.practitioner}
        value={edits.practitioner}
        options={people}
        onChange={set('practitioner')}
      />
      {schedule.resources.length > 0 && (
        <SelectField
          label={words.visit.room}
          value={edits.resource}
          options={[{ id: '', name: words.visit.anyRoom }, ...schedule.resources]}
          onChange={set('resource')}
        />
      )}
      <div className={styles.wide}>
        <ProseField
          label={words.visit.note}
          hint={words.visit.noteHint}
          value={edits.note}
          onChange={set('note')}
          maxLength={2000}
        />
      </div>
    </div>
  );
}
