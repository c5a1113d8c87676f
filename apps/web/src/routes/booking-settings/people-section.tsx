import type { ClinicPlace, PractitionerHours } from '@junction/contract';
import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import form from '../frame/form.module.css';
import styles from './booking-settings.module.css';
import { DraftForm, type Editing } from './draft-form.tsx';
import { draftOfHours, weekdays } from './hours-draft.ts';
import { practitionerEditing } from './hours-editing.ts';

interface PeopleSectionProps {
  readonly address: string;
  readonly practitioners: readonly PractitionerHours[];
  readonly places: readonly ClinicPlace[];
  readonly onSaved: () => void;
}

interface Opened {
  readonly person: PractitionerHours;
  readonly place: ClinicPlace;
  readonly editing: Editing<PractitionerHours>;
}

/** Who sees patients, where and when. */
export function PeopleSection({ address, practitioners, places, onSaved }: PeopleSectionProps) {
  const [opened, setOpened] = useState<Opened>();
  const text = words.bookingSettings;
  const close = () => setOpened(undefined);
  return (
    <section className={sections.section} aria-labelledby="people">
      <div>
        <h2 className={sections.title} id="people">
          {text.people}
        </h2>
        <p className={form.quiet}>{text.peopleLead}</p>
      </div>
      <ul className={styles.rows}>
        {practitioners.flatMap((person) =>
          places.map((place) => (
            <li key={`${person.staff} ${place.id}`} className={styles.row}>
              <span>
                <strong>{person.name}</strong>
                {places.length > 1 && `, ${place.name}`} <span className={form.quiet}>{hoursWords(person, place)}</span>
              </span>
              <Button
                label={text.changeNamed(places.length > 1 ? `${person.name}, ${place.name}` : person.name)}
                onPress={() => setOpened({ person, place, editing: practitionerEditing(address, person, place.id) })}
              >
                {text.change}
              </Button>
            </li>
          )),
        )}
      </ul>
      {opened !== undefined && (
        <Drawer from="right" title={opened.person.name} subtitle={text.at(opened.place.name)} onClose={close}>
          <div className={styles.drawer}>
            <DraftForm
              editing={opened.editing}
              value={opened.person}
              onSaved={() => {
                close();
                onSaved();
              }}
            />
          </div>
        </Drawer>
      )}
    </section>
  );
}

/** "Mon 08:00-12:00, 13:00-17:00; Tue …" */
function hoursWords({ works }: PractitionerHours, { id }: ClinicPlace): string {
  const hours = works.find(({ place }) => place === id)?.hours;
  if (hours === undefined) return words.bookingSettings.noHours;
  const draft = draftOfHours(hours);
  return weekdays
    .filter((day) => draft[day] !== '')
    .map((day) => `${words.bookingSettings.fields[day].slice(0, 3)} ${draft[day]}`)
    .join('; ');
}
