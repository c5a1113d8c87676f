import { expect, test } from 'vitest';
import { draftOfHours, hoursOfDraft } from './hours-draft.ts';

const hours = {
  weekly: {
    monday: [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ],
    friday: [{ from: '08:00', to: '12:00' }],
  },
  exceptions: [
    { date: '2026-12-31', open: [{ from: '09:00', to: '12:00' }] },
    { date: '2026-11-26', open: [] },
  ],
  closures: [{ from: '2026-12-24T12:00', to: '2026-12-27T00:00' }],
} as const;

const written = {
  ...{ monday: '08:00-12:00, 13:00-17:00', tuesday: '', wednesday: '', thursday: '', friday: '08:00-12:00' },
  ...{ saturday: '', sunday: '', exceptions: '2026-12-31 09:00-12:00\n2026-11-26' },
  closures: '2026-12-24 12:00 to 2026-12-27 00:00',
};

test('hours are written as they are read', () => {
  expect(
    draftOfHours({
      ...hours,
      weekly: { ...hours.weekly, monday: [...hours.weekly.monday], friday: [...hours.weekly.friday] },
      exceptions: hours.exceptions.map((it) => ({ ...it, open: [...it.open] })),
      closures: [...hours.closures],
    }),
  ).toEqual(written);
  expect(hoursOfDraft(written)).toEqual({ ok: true, value: hours });
});

test('what is typed by hand is read: short hours, a long dash, a closure of whole days', () => {
  const typed = { ...written, monday: ' 8:00 – 12:00 ', closures: '2026-12-24 to 2026-12-27\n\n' };
  const read = hoursOfDraft(typed);
  expect(read.ok && read.value.weekly.monday).toEqual([{ from: '08:00', to: '12:00' }]);
  expect(read.ok && read.value.closures).toEqual([{ from: '2026-12-24T00:00', to: '2026-12-27T00:00' }]);
});

test('the field that cannot be read is named', () => {
  const pathOf = (part: object) => {
    const read = hoursOfDraft({ ...written, ...part });
    return read.ok ? undefined : read.problems[0]?.path;
  };
  expect(pathOf({ tuesday: 'mornings' })).toBe('tuesday');
  expect(pathOf({ exceptions: '2026-02-30 09:00-12:00' })).toBe('exceptions');
  expect(pathOf({ closures: '2026-12-24' })).toBe('closures');
});
