import type { ClinicSettings } from '@junction/contract';
import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import form from '../frame/form.module.css';
import styles from './clinic-pages.module.css';
import { differences, draftOf, plainFields, type SettingsDraft } from './settings-draft.ts';

interface StaleSettingsProps {
  readonly yours: SettingsDraft;
  readonly current: ClinicSettings;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Both versions where somebody else saved meanwhile. Nothing is lost before somebody has said which holds. */
export function StaleSettings({ yours, current, onMine, onTheirs }: StaleSettingsProps) {
  return (
    <section className={sections.section} aria-labelledby="versions">
      <h2 className={sections.title} id="versions">
        {words.settingsPage.versions}
      </h2>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">{words.settingsPage.field}</th>
            <th scope="col">{words.settingsPage.yours}</th>
            <th scope="col">{words.settingsPage.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differences(yours, draftOf(current)).map((it) => (
            <tr key={it.field}>
              <th scope="row">{fieldWords(it.field)}</th>
              <td>{it.yours === '' ? words.settingsPage.empty : it.yours}</td>
              <td>{it.current === '' ? words.settingsPage.empty : it.current}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={form.buttons}>
        <Button kind="primary" onPress={onTheirs}>
          {words.settingsPage.takeTheirs}
        </Button>
        <Button kind="danger" onPress={onMine}>
          {words.settingsPage.saveMine}
        </Button>
      </div>
    </section>
  );
}

function fieldWords(field: string): string {
  const plain = plainFields.find((it) => it === field);
  if (plain !== undefined) return words.settingsPage.fields[plain];
  return words.settingsPage.days[Number(field.slice('hours'.length))] ?? field;
}
