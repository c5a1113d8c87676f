import { problemLine } from '@junction/kernel';
import { describe, expect, it } from 'vitest';
import { type Schedule, scheduleProblems } from './schedule-problems.ts';
import { ALWAYS_OPEN, aPlace, aPolicy, aPractitioner, aService } from './test-clinic.ts';

const problems = (changes: Partial<Schedule> = {}) =>
  scheduleProblems({
    zone: 'America/New_York',
    places: [aPlace()],
    practitioners: [aPractitioner('ana')],
    resources: [{ id: 'room-1', place: 'main', provides: ['table'] }],
    services: [aService({ needs: ['table'] })],
    policy: aPolicy(),
    ...changes,
  }).map(problemLine);

describe('a clinic’s settings', () => {
  it('that are right have no problem', () => {
    expect(problems()).toEqual([]);
  });

  it('name a zone that exists', () => {
    expect(problems({ zone: 'America/Nowhere' })).toEqual([
      'zone: America/Nowhere is no time zone; write an IANA name such as America/New_York',
    ]);
  });

  it('name only what there is', () => {
    expect(problems({ services: [aService({ needs: ['tabel'], practitioners: ['ann'] })] })).toEqual([
      'services[0].practitioners: ann is unknown; did you mean ana?',
      'services[0].needs: tabel is unknown; did you mean table?',
    ]);
    expect(problems({ resources: [{ id: 'room-1', place: 'annex', provides: ['table'] }] })).toEqual([
      'resources[0].place: annex is unknown; add it first',
    ]);
  });

  it('do not name two things alike, a room and a practitioner neither', () => {
    expect(problems({ resources: [{ id: 'ana', place: 'main', provides: ['table'] }] })).toEqual([
      'practitioners and resources: ana is listed twice; ids must differ',
    ]);
  });

  it('have hours that begin before they end', () => {
    const hours = {
      ...ALWAYS_OPEN,
      weekly: { monday: [{ from: '17:00', to: '09:00' }] },
      exceptions: [{ date: '2026-02-30', open: [{ from: '09:00', to: '25:00' }] }],
      closures: [
        { from: '2026-12-25T00:00', to: '2026-12-24T00:00' },
        { from: '2026-12-25T00:00', to: '2026-12-32T00:00' },
      ],
    } as const;
    expect(problems({ places: [aPlace({ hours })] })).toEqual([
      'places[0].hours.weekly.monday[0]: 17:00 to 09:00 is empty; the end must be later than the beginning, at most 24:00',
      'places[0].hours.exceptions[0].date: is no date; write it as 2026-03-08',
      'places[0].hours.exceptions[0].open[0].to: is no time of day; write it as 09:00, at most 24:00',
      'places[0].hours.closures[0]: 2026-12-25T00:00 to 2026-12-24T00:00 is empty; the end must be later than the beginning',
      'places[0].hours.closures[1].to: is no date; write it as 2026-03-08',
    ]);
  });

  it('have numbers within reason', () => {
    expect(
      problems({
        services: [aService({ minutes: 0, bufferAfter: -5 })],
        policy: aPolicy({ alignment: { from: 'midnight', everyMinutes: 0 } }),
      }),
    ).toEqual([
      'services[0].minutes: 0 is not right; a whole number from 1 to 1440',
      'services[0].bufferAfter: -5 is not right; a whole number from 0 to 1440',
      'policy.alignment.everyMinutes: 0 is not right; a whole number from 1 to 1440',
    ]);
  });
});
