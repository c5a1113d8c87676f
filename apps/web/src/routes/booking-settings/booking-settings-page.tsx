import type { BookingSettings, ClinicPlace, ClinicService, PractitionerHours } from '@junction/contract';
import { useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import sections from '../account/account-page.module.css';
import form from '../frame/form.module.css';
import { WorkFrame } from '../frame/work-frame.tsx';
import { DraftForm } from './draft-form.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { rulesEditing } from './rules-editing.ts';
import { ServicesSection } from './services-section.tsx';

/** Services, hours, rooms and rules of booking; owners change them. */
export function BookingSettingsPage() {
  const { slug } = useParams({ from: '/people/clinics/$slug/booking-settings' });
  return (
    <WorkFrame title={words.frame.bookingSettings} slug={slug}>
      {({ roles }) =>
        roles.includes('owner') ? <Settings address={`/api/clinics/${slug}`} /> : <p>{words.staff.onlyOwners}</p>
      }
    </WorkFrame>
  );
}

interface Loaded {
  readonly services: readonly ClinicService[];
  readonly practitioners: readonly PractitionerHours[];
  readonly places: readonly ClinicPlace[];
  readonly rules: BookingSettings;
}

function Settings({ address }: { readonly address: string }) {
  const { submit, problem } = useSubmit();
  const [loaded, setLoaded] = useState<Loaded>();
  const load = useCallback(() => {
    void submit(
      () => loadAll(address),
      (all) => setLoaded(all),
    );
  }, [submit, address]);
  useEffect(load, [load]);
  if (loaded === undefined) return <Notice kind="problem" text={problem} />;
  const { services, practitioners, places, rules } = loaded;
  return (
    <>
      <p className={form.quiet}>{words.bookingSettings.lead}</p>
      <ServicesSection {...{ address, services, practitioners }} onSaved={load} />
      <PeopleSection {...{ address, practitioners, places }} onSaved={load} />
      <PlacesSection {...{ address, places }} onSaved={load} />
      <section className={sections.section} aria-labelledby="rules">
        <h2 className={sections.title} id="rules">
          {words.bookingSettings.rules}
        </h2>
        <Rules address={address} rules={rules} />
      </section>
    </>
  );
}

function Rules({ address, rules }: { readonly address: string; readonly rules: BookingSettings }) {
  const [editing] = useState(() => rulesEditing(address));
  return <DraftForm editing={editing} value={rules} onSaved={() => undefined} />;
}

async function loadAll(address: string) {
  const [services, practitioners, places, rules] = await Promise.all([
    callApi<{ readonly services: readonly ClinicService[] }>('GET', `${address}/services`),
    callApi<{ readonly practitioners: readonly PractitionerHours[] }>('GET', `${address}/practitioner-hours`),
    callApi<{ readonly places: readonly ClinicPlace[] }>('GET', `${address}/places`),
    callApi<BookingSettings>('GET', `${address}/booking-settings`),
  ]);
  if (!services.ok) return services;
  if (!practitioners.ok) return practitioners;
  if (!places.ok) return places;
  if (!rules.ok) return rules;
  const value: Loaded = { ...services.value, ...practitioners.value, ...places.value, rules: rules.value };
  return { ok: true, value } as const;
}
