import type { ClinicService, PractitionerHours } from '@junction/contract';
import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import form from '../frame/form.module.css';
import styles from './booking-settings.module.css';
import { DraftForm, type Editing } from './draft-form.tsx';
import { newService, serviceEditing } from './service-editing.ts';

interface ServicesSectionProps {
  readonly address: string;
  readonly services: readonly ClinicService[];
  readonly practitioners: readonly PractitionerHours[];
  readonly onSaved: () => void;
}

interface Opened {
  readonly service: ClinicService;
  readonly editing: Editing<ClinicService>;
}

/** What can be booked, in the order in which patients see it. */
export function ServicesSection({ address, services, practitioners, onSaved }: ServicesSectionProps) {
  const [opened, setOpened] = useState<Opened>();
  const people = practitioners.map(({ staff, name }) => ({ id: staff, name }));
  const open = (service: ClinicService) => setOpened({ service, editing: serviceEditing(address, service, people) });
  const close = () => setOpened(undefined);
  const text = words.bookingSettings;
  return (
    <section className={sections.section} aria-labelledby="services">
      <div>
        <h2 className={sections.title} id="services">
          {text.services}
        </h2>
        <p className={form.quiet}>{text.servicesLead}</p>
      </div>
      <ul className={styles.rows}>
        {services.map((service) => (
          <li key={service.id} className={styles.row}>
            <span>
              <strong>{service.name}</strong>{' '}
              <span className={form.quiet}>
                {[
                  text.minutes(service.minutes),
                  text.patients[service.patients],
                  service.isActive ? (service.online ? text.online : text.onlyDesk) : text.inactive,
                ].join(', ')}
              </span>
            </span>
            <Button label={text.changeNamed(service.name)} onPress={() => open(service)}>
              {text.change}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => open(newService)}>{text.addService}</Button>
      </div>
      {opened !== undefined && (
        <Drawer from="right" title={opened.service.id === '' ? text.newService : opened.service.name} onClose={close}>
          <div className={styles.drawer}>
            <DraftForm
              editing={opened.editing}
              value={opened.service}
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
