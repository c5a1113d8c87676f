import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/words.ts';
import clinic from '../clinic/clinic-pages.module.css';
import form from '../frame/form.module.css';
import { type Draft, type FieldSpec, fieldLabel } from './fields.ts';

interface StaleDraftProps {
  readonly fields: readonly FieldSpec[];
  readonly yours: Draft;
  readonly theirs: Draft;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Where two drafts differ, and which of them holds. */
export function StaleDraft({ fields, yours, theirs, onMine, onTheirs }: StaleDraftProps) {
  const shown = (field: FieldSpec, draft: Draft): string => {
    const value = draft[field.name] ?? '';
    if (field.kind === 'check') return value === 'yes' ? words.bookingSettings.yes : words.bookingSettings.no;
    if (field.kind === 'choice') return field.options?.find(({ id }) => id === value)?.name ?? value;
    return value === '' ? words.settingsPage.empty : value;
  };
  const differing = fields.filter((field) => shown(field, yours) !== shown(field, theirs));
  return (
    <section className={form.form} aria-label={words.settingsPage.versions}>
      <table className={clinic.versions}>
        <thead>
          <tr>
            <th scope="col">{words.settingsPage.field}</th>
            <th scope="col">{words.settingsPage.yours}</th>
            <th scope="col">{words.settingsPage.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field.name}>
              <th scope="row">{fieldLabel(field)}</th>
              <td>{shown(field, yours)}</td>
              <td>{shown(field, theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={form.buttons}>
        <Button kind="primary" onPress={onTheirs}>
          {words.settingsPage.takeTheirs}
        </Button>
        <Button onPress={onMine}>{words.settingsPage.saveMine}</Button>
      </div>
    </section>
  );
}
