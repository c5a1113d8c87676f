import { describe, expect, it } from 'vitest';
import { checkStart, type StartQuery } from './check-start.ts';
import { parseStart } from './requested-start.ts';
import type { Slot, SlotQuery } from './slot.ts';
import { ALWAYS_OPEN, aPolicy, aPractitioner, aQuery, aService, at } from './test-clinic.ts';

const ask = (text: string, changes: Partial<StartQuery> = {}) => {
  const start = parseStart(text);
  if (!start.ok) throw new Error(`a test names no start: ${text}`);
  return checkStart({
    ...aQuery({ from: '2026-06-01', to: '2026-07-31' }),
    start: start.value,
    minutes: null,
    fairness: { load: {}, seed: 'test' },
    patientBusy: [],
    ...changes,
  });
};

const onTuesday = (time: string) => at(`2026-06-02T${time}:00-04:00`);
const block = (resource: string, from: string, to: string) =>
  ({ kind: 'block', resource, start: onTuesday(from), end: onTuesday(to) }) as const;
const starts = (slots: readonly Slot[]) => slots.map(({ start }) => new Date(start).toISOString().slice(5, 16));

describe('a requested start', () => {
  it('that is free gets its slots', () => {
    const answer = ask('2026-06-02T09:00', { practitioners: [aPractitioner('ana'), aPractitioner('ben')] });
    expect(answer).toMatchObject({
      kind: 'free',
      slots: [{ start: onTuesday('09:00') }, { start: onTuesday('09:00') }],
    });
  });

  it('goes to the least loaded first', () => {
    const practitioners = [aPractitioner('ana'), aPractitioner('ben')];
    const fairness = { load: { ana: 1 }, seed: 'test' };
    expect(ask('2026-06-02T09:00', { practitioners, fairness })).toMatchObject({
      slots: [{ practitioner: 'ben' }, { practitioner: 'ana' }],
    });
  });

  it('in the spring gap says when the clocks jump', () => {
    expect(ask('2026-03-08T02:30')).toEqual({ kind: 'spring-gap', clocksJumpAt: at('2026-03-08T07:00Z') });
  });

  it('in autumn’s repeated hour is offered as both moments, and says which could be booked', () => {
    const night: Partial<StartQuery> = {
      practitioners: [aPractitioner('ana', ALWAYS_OPEN)],
      from: '2026-10-31',
      to: '2026-11-02',
      now: at('2026-10-30T00:00Z'),
      busy: [{ kind: 'block', resource: 'ana', start: at('2026-11-01T05:30Z'), end: at('2026-11-01T06:00Z') }],
    };
    expect(ask('2026-11-01T01:30', night)).toEqual({
      kind: 'ambiguous',
      choices: [
        { instant: at('2026-11-01T05:30Z'), free: false },
        { instant: at('2026-11-01T06:30Z'), free: true },
      ],
    });
    expect(ask('2026-11-01T01:30:00-05:00', night)).toMatchObject({ kind: 'free' });
  });

  it('of another length is told the length', () => {
    expect(ask('2026-06-02T09:00', { minutes: 45 })).toEqual({ kind: 'wrong-length', minutes: 30 });
    expect(ask('2026-06-02T09:00', { minutes: 30 })).toMatchObject({ kind: 'free' });
  });

  it('in the past is told so, and not at this very moment', () => {
    expect(ask('2026-06-02T09:00', { now: onTuesday('09:00') + 1 })).toEqual({ kind: 'past' });
    expect(ask('2026-06-02T09:00', { now: onTuesday('09:00') })).toMatchObject({ kind: 'free' });
    expect(ask('0001-01-01T09:00')).toEqual({ kind: 'past' });
  });

  it('inside the notice is told the earliest moment', () => {
    const policy = aPolicy({ noticeMinutes: 60 });
    expect(ask('2026-06-02T09:00', { policy, now: onTuesday('08:01') })).toEqual({
      kind: 'inside-notice',
      earliest: onTuesday('09:01'),
    });
    expect(ask('2026-06-02T09:00', { policy, now: onTuesday('08:00') })).toMatchObject({ kind: 'free' });
  });

  it('outside the horizon is told the last date', () => {
    const policy = aPolicy({ horizonDays: 2 });
    expect(ask('2026-06-03T09:00', { policy })).toEqual({ kind: 'outside-horizon', lastDate: '2026-06-02' });
    expect(ask('9999-06-02T09:00Z', { policy })).toEqual({ kind: 'outside-horizon', lastDate: '2026-06-02' });
    expect(ask('2026-06-02T09:00', { policy })).toMatchObject({ kind: 'free' });
  });
});

describe('a start that is never offered', () => {
  it.each<[string, string, Partial<StartQuery>]>([
    ['closed', '2026-06-02T12:00', {}],
    ['closed', '2026-06-02T11:45', {}],
    ['closed', '2026-06-06T09:00', {}],
    ['not-aligned', '2026-06-02T09:10', {}],
    ['not-aligned', '2026-06-02T13:00:30Z', {}],
    ['unknown-practitioner', '2026-06-02T09:00', { practitioner: 'zoe' }],
    ['unknown-place', '2026-06-02T09:00', { place: 'annex' }],
    [
      'not-given-by-practitioner',
      '2026-06-02T09:00',
      { practitioner: 'ana', service: aService({ practitioners: ['ben'] }) },
    ],
    ['not-for-this-patient', '2026-06-02T09:00', { service: aService({ patients: 'new' }) }],
    ['resource-missing', '2026-06-02T09:00', { service: aService({ needs: ['ultrasound'] }) }],
  ])('because it is %s (%s)', (because, text, changes) => {
    expect(ask(text, changes)).toEqual({ kind: 'never-offered', because });
  });

  it('is never offered also when it is taken', () => {
    expect(ask('2026-06-02T09:10', { busy: [block('ana', '09:00', '10:00')] })).toEqual({
      kind: 'never-offered',
      because: 'not-aligned',
    });
  });
});

describe('a start that is taken', () => {
  it('comes with the three nearest that are free, the earlier first where two are as near', () => {
    const answer = ask('2026-06-02T10:00', { busy: [block('ana', '10:00', '10:30')] });
    expect(answer).toMatchObject({ kind: 'taken', because: 'practitioner-busy' });
    expect(answer.kind === 'taken' && starts(answer.alternatives)).toEqual([
      '06-02T13:30',
      '06-02T14:30',
      '06-02T13:00',
    ]);
  });

  it('looks as far as the dates asked for, and no further', () => {
    const busy = [
      { kind: 'block', resource: 'ana', start: onTuesday('09:00'), end: at('2026-06-30T16:30:00-04:00') },
    ] as const;
    const answer = ask('2026-06-02T10:00', { busy, to: '2026-06-30' });
    expect(answer.kind === 'taken' && starts(answer.alternatives)).toEqual([
      '06-01T20:30',
      '06-01T20:00',
      '06-01T19:30',
    ]);
    const later = ask('2026-06-02T10:00', { busy, from: '2026-06-02', to: '2026-06-30' });
    expect(later.kind === 'taken' && starts(later.alternatives)).toEqual(['06-30T20:30']);
  });

  it('offers the practitioner that was asked for', () => {
    const practitioners = [aPractitioner('ana'), aPractitioner('ben')];
    const answer = ask('2026-06-02T10:00', {
      practitioners,
      practitioner: 'ana',
      busy: [block('ana', '10:00', '10:30')],
    });
    expect(answer.kind === 'taken' && answer.alternatives.map(({ practitioner }) => practitioner)).toEqual([
      'ana',
      'ana',
      'ana',
    ]);
  });

  it.each<[string, Partial<SlotQuery>]>([
    [
      'resource-busy',
      {
        service: aService({ needs: ['table'] }),
        resources: [{ id: 'room-1', place: 'main', provides: ['table'] }],
        busy: [block('room-1', '10:00', '10:30')],
      },
    ],
    ['part-of-day-full', { policy: aPolicy({ caps: [{ from: '08:00', to: '12:00', services: 'any', most: 0 }] }) }],
    ['leaves-gap', { policy: aPolicy({ shortestUsefulGapMinutes: 60 }), busy: [block('ana', '09:30', '09:45')] }],
  ])('because of %s', (because, changes) => {
    expect(ask('2026-06-02T10:00', changes)).toMatchObject({ kind: 'taken', because });
  });

  it('by this patient’s own other visit is refused as that', () => {
    const patientBusy = [{ start: onTuesday('10:15'), end: onTuesday('10:45') }];
    const answer = ask('2026-06-02T10:00', { patientBusy });
    expect(answer.kind).toBe('same-patient');
    expect(answer.kind === 'same-patient' && starts(answer.alternatives)).toEqual([
      '06-02T13:30',
      '06-02T13:00',
      '06-02T15:00',
    ]);
  });
});
