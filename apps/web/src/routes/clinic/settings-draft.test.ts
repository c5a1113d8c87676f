import type { ClinicSettings } from '@junction/contract';
import { expect, test } from 'vitest';
import { changeOf, differences, draftOf } from './settings-draft.ts';

const settings: ClinicSettings = {
  ...{ slug: 'home', name: 'Clinic home', street: null, city: 'Sioux Falls', state: 'SD', postalCode: null },
  ...{ timeZone: 'America/Chicago', locale: 'en-US', phone: null, email: null, branding: { primary: '#2b5a6c' } },
  hours: [
    { weekday: 1, opens: '08:00', closes: '12:00' },
    { weekday: 1, opens: '13:00', closes: '17:00' },
    { weekday: 5, opens: '08:30', closes: '12:00' },
  ],
  version: 4,
};

test('settings that nobody touched are saved as they were', () => {
  const { slug: _, ...same } = settings;
  expect(changeOf(draftOf(settings), 4)).toEqual({ change: same });
});

test('hours are read as people write them, and a day that cannot be read is named', () => {
  const draft = draftOf(settings);
  const written = changeOf({ ...draft, hours: ['8:00 – 12:30', '', '', '', '', '', ''] }, 4);
  expect(written).toMatchObject({ change: { hours: [{ weekday: 1, opens: '08:00', closes: '12:30' }] } });
  expect(changeOf({ ...draft, hours: ['', '', 'morning', '', '', '', ''] }, 4)).toEqual({ unreadable: 2 });
});

test('two versions differ where they differ and nowhere else', () => {
  const draft = draftOf(settings);
  const theirs = { ...draft, city: 'Rapid City', hours: ['', ...draft.hours.slice(1)] };
  expect(differences(draft, theirs)).toEqual([
    { field: 'city', yours: 'Sioux Falls', current: 'Rapid City' },
    { field: 'hours0', yours: '08:00-12:00, 13:00-17:00', current: '' },
  ]);
});
