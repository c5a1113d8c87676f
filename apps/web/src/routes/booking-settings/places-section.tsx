import type { ClinicPlace } from '@junction/contract';
import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import form from '../frame/form.module.css';
import styles from './booking-settings.module.css';
import { DraftForm, type Editing } from './draft-form.tsx';
import { placeEditing } from './hours-editing.ts';

interface PlacesSectionProps {
  readonly address: string;
  readonly places: readonly ClinicPlace[];
  readonly onSaved: () => void;
}

interface Opened {
  readonly place: ClinicPlace;
  readonly editing: Editing<ClinicPlace>;
}

/** The houses of the clinic, when they are open, and which rooms and devices they have. */
export function PlacesSection({ address, places, onSaved }: PlacesSectionProps) {
  const [opened, setOpened] = useState<Opened>();
  const text = words.bookingSettings;
  const close = () => setOpened(undefined);
  return (
    <section className={sections.section} aria-labelledby="places">
      <h2 className={sections.title} id="places">
        {text.places}
      </h2>
      <ul className={styles.rows}>
        {places.map((place) => (
          <li key={place.id} className={styles.row}>
            <span>
              <strong>{place.name}</strong> <span className={form.quiet}>{place.street}</span>
              <br />
              <span className={form.quiet}>{roomsWords(place)}</span>
            </span>
            <Button
              label={text.changeNamed(place.name)}
              onPress={() => setOpened({ place, editing: placeEditing(address, place) })}
            >
              {text.change}
            </Button>
          </li>
        ))}
      </ul>
      {opened !== undefined && (
        <Drawer from="right" title={opened.place.name} onClose={close}>
          <div className={styles.drawer}>
            <DraftForm
              editing={opened.editing}
              value={opened.place}
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

function roomsWords({ resources }: ClinicPlace): string {
  const active = resources.filter(({ isActive }) => isActive);
  if (active.length === 0) return words.bookingSettings.noRooms;
  const names = active.map(({ name, provides }) => (provides.length === 0 ? name : `${name} (${provides.join(', ')})`));
  return words.bookingSettings.rooms(names.join(', '));
}
