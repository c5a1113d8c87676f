import type { BookingSettings } from '@junction/contract';
import { expect, test } from 'vitest';
import { rulesEditing } from './rules-editing.ts';

const settings: BookingSettings = {
  policy: {
    ...{ noticeMinutes: 120, horizonDays: 60, cancelWindowMinutes: 1440, shortestUsefulGapMinutes: 0, holdMinutes: 8 },
    alignment: { from: 'opening', everyMinutes: 15 },
    caps: [{ from: '08:00', to: '12:00', services: 'any', most: 6 }],
  },
  ...{ unknownPeople: 'pending', confirmWithinMinutes: 60, doorCode: 'sunrise', version: 3 },
  reminders: {
    ...{ emailHoursBefore: [48, 2], textHoursBefore: [24], quietFrom: '20:00', quietTo: '08:00' },
    ...{ nudgeHoursBefore: null, changeDelaySeconds: 120 },
  },
};

test('rules that nobody touched are saved as they were, those without a field too', () => {
  const { draftOf, bodyOf } = rulesEditing('/api/clinics/kinesio');
  const { version: _, ...rest } = settings;
  expect(bodyOf(draftOf(settings))).toEqual(rest);
});

test('a number or a list that cannot be read is named, not guessed', () => {
  const { draftOf, bodyOf } = rulesEditing('/api/clinics/kinesio');
  const draft = draftOf(settings);
  expect(bodyOf({ ...draft, horizonDays: 'two months' })).toEqual({ unreadable: 'horizonDays' });
  expect(bodyOf({ ...draft, emailHoursBefore: '48, soon' })).toEqual({ unreadable: 'emailHoursBefore' });
  expect(bodyOf({ ...draft, nudgeHoursBefore: '3' })).toMatchObject({ reminders: { nudgeHoursBefore: 3 } });
});
