import type { ClinicService } from '@junction/contract';
import { DEFAULT_POLICY, type OpeningHours } from '@junction/scheduling';
import { expect, it } from 'vitest';
import type { SetUp } from '../../store/booking/set-up.ts';
import { closedDates } from './closed-dates.ts';

const day = [{ from: '09:00', to: '17:00' }] as const;
const house: OpeningHours = {
  weekly: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  exceptions: [],
  closures: [{ from: '2026-11-26T00:00', to: '2026-11-27T00:00' }],
};
const mondays: OpeningHours = { ...house, weekly: { monday: day }, closures: [] };
const service: ClinicService = {
  ...{ id: 'talk', name: 'Talk', nameEs: null, description: null, minutes: 30, bufferBefore: 0, bufferAfter: 0 },
  patients: 'any',
  ...{ practitioners: null, needs: [], online: true, isActive: true, sort: 1, version: 1 },
};
const clinic = {
  ...{ slug: 'home', name: 'Home', locale: 'en-US', phone: null, email: null, street: null, city: 'Sioux Falls' },
  ...{ state: 'SD', postalCode: null, branding: {} },
};
const setUp: SetUp = {
  ...{ zone: 'America/Chicago', clinic, services: [], resources: [], policy: DEFAULT_POLICY },
  ...{ unknownPeople: 'book', confirmWithinMinutes: 60 },
  places: [{ id: 'main', name: 'Main', street: null, hours: house }],
  practitioners: [
    { id: 'ana', name: 'Ana', online: true, works: [{ place: 'main', hours: { ...house, closures: [] } }] },
    { id: 'ben', name: 'Ben', online: true, works: [{ place: 'main', hours: mondays }] },
  ],
};

it('closed are the dates on which the house is, weekends and holidays', () => {
  const query = { service, practitioner: null, from: '2026-11-23', to: '2026-11-30' } as const;
  expect(closedDates(setUp, query)).toEqual(['2026-11-26', '2026-11-28', '2026-11-29']);
});

it('with one person, those on which this person does not work too', () => {
  const query = { service, practitioner: 'ben', from: '2026-11-23', to: '2026-11-30' } as const;
  expect(closedDates(setUp, query)).toEqual([
    ...['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'],
  ]);
});
