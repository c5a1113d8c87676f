import { describe, expect, it } from 'vitest';
import { planSeries, type SeriesQuery } from './plan-series.ts';
import type { Slot } from './slot.ts';
import { ALWAYS_OPEN, aPolicy, aPractitioner, aQuery, at, WEEKDAY_HOURS } from './test-clinic.ts';

const plan = (changes: Partial<SeriesQuery> = {}) =>
  planSeries({
    ...aQuery({ policy: aPolicy({ horizonDays: 120 }) }),
    start: '2026-06-01',
    phases: [
      { visits: 2, everyWeeks: 1, times: 3 },
      { visits: 1, everyWeeks: 1, times: 2 },
    ],
    preferences: { available: 'any', preferred: 'any', practitioners: 'one', fewestDaysBetween: 2 },
    fairness: { load: {}, seed: 'test' },
    patientBusy: [],
    ...changes,
  });

const preferences = { available: 'any', preferred: 'any', practitioners: 'one', fewestDaysBetween: 2 } as const;
const written = (visits: readonly Slot[]) =>
  visits.map(({ start }) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'short' }).format(
      start,
    ),
  );
const dates = (visits: readonly Slot[]) => written(visits).map((text) => text.slice(0, 10));

describe('twice a week for three weeks, then weekly', () => {
  it('is spread evenly, at one time of day', () => {
    const series = plan();
    expect(written(series.visits)).toEqual([
      '2026-06-01 09:00',
      '2026-06-04 09:00',
      '2026-06-08 09:00',
      '2026-06-11 09:00',
      '2026-06-15 09:00',
      '2026-06-18 09:00',
      '2026-06-25 09:00',
      '2026-07-02 09:00',
    ]);
    expect(series.missing).toEqual([]);
  });

  it('keeps to when the patient can come', () => {
    const available = [
      { weekday: 'tuesday', from: '13:30', to: '15:00' },
      { weekday: 'friday', from: '09:00', to: '10:00' },
    ] as const;
    const series = plan({ preferences: { ...preferences, available } });
    expect(dates(series.visits)).toEqual([
      ...['2026-06-02', '2026-06-05', '2026-06-09', '2026-06-12', '2026-06-16', '2026-06-19'],
      ...['2026-06-26', '2026-07-03'],
    ]);
    expect(series.missing).toEqual([]);
  });

  it('goes to preferred times where it can, to others where it must', () => {
    const preferred = [{ weekday: 'wednesday', from: '14:00', to: '16:00' }] as const;
    const series = plan({
      preferences: { ...preferences, preferred },
      phases: [{ visits: 2, everyWeeks: 1, times: 2 }],
    });
    expect(written(series.visits).filter((text) => text.endsWith('14:00'))).toHaveLength(4);
    expect(dates(series.visits)).toContain('2026-06-03');
    expect(dates(series.visits)).toContain('2026-06-10');
  });

  it('says which weeks it could not fill', () => {
    const hours = { ...WEEKDAY_HOURS, closures: [{ from: '2026-06-08T00:00', to: '2026-06-12T00:00' }] } as const;
    const series = plan({ practitioners: [aPractitioner('ana', hours)] });
    expect(series.visits).toHaveLength(7);
    expect(series.missing).toEqual([{ period: { from: '2026-06-08', to: '2026-06-14', visits: 2 }, visits: 1 }]);
  });

  it('stays with one practitioner even if another has some better times', () => {
    const mondays = { ...ALWAYS_OPEN, weekly: { monday: [{ from: '09:00', to: '17:00' }] } } as const;
    const practitioners = [aPractitioner('ben', mondays), aPractitioner('ana')];
    const series = plan({ practitioners });
    expect(new Set(series.visits.map(({ practitioner }) => practitioner))).toEqual(new Set(['ana']));
    expect(series.missing).toEqual([]);
  });

  it('may change practitioners where the patient does not mind', () => {
    const mondays = { ...ALWAYS_OPEN, weekly: { monday: [{ from: '09:00', to: '09:30' }] } } as const;
    const thursdays = { ...ALWAYS_OPEN, weekly: { thursday: [{ from: '09:00', to: '09:30' }] } } as const;
    const practitioners = [aPractitioner('ana', mondays), aPractitioner('ben', thursdays)];
    expect(plan({ practitioners }).visits).toHaveLength(5);
    expect(plan({ practitioners, preferences: { ...preferences, practitioners: 'any' } }).visits).toHaveLength(8);
  });

  it('goes to the less loaded of two practitioners who fit alike', () => {
    const practitioners = [aPractitioner('ana'), aPractitioner('ben')];
    const series = plan({ practitioners, fairness: { load: { ana: 3, ben: 2 }, seed: 'test' } });
    expect(new Set(series.visits.map(({ practitioner }) => practitioner))).toEqual(new Set(['ben']));
  });

  it('keeps away from the patient’s other visits', () => {
    const patientBusy = [{ start: at('2026-06-01T09:00-04:00'), end: at('2026-06-01T10:00-04:00') }];
    expect(written(plan({ patientBusy, phases: [{ visits: 1, everyWeeks: 1, times: 1 }] }).visits)).toEqual([
      '2026-06-01 10:00',
    ]);
  });

  it('keeps 9:00 at 9:00 across the change of the clocks', () => {
    const series = plan({
      start: '2026-10-26',
      now: at('2026-10-20T00:00Z'),
      phases: [{ visits: 1, everyWeeks: 1, times: 3 }],
    });
    expect(written(series.visits)).toEqual(['2026-10-26 09:00', '2026-11-02 09:00', '2026-11-09 09:00']);
  });

  it('of no phases is complete without a visit', () => {
    expect(plan({ phases: [] })).toEqual({ visits: [], missing: [] });
  });
});

it('every second week is counted in weeks', () => {
  expect(dates(plan({ phases: [{ visits: 1, everyWeeks: 2, times: 3 }] }).visits)).toEqual([
    '2026-06-01',
    '2026-06-15',
    '2026-06-29',
  ]);
});
