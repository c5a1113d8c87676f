import { describe, expect, it } from 'vitest';
import { toCivil } from './civil-time.ts';
import { busyWindow, freeSlots } from './free-slots.ts';
import type { SlotQuery } from './slot.ts';
import { ALWAYS_OPEN, aPlace, aPolicy, aPractitioner, aQuery, aService, at, WEEKDAY_HOURS } from './test-clinic.ts';

const times = (changes: Partial<SlotQuery>): readonly string[] =>
  freeSlots(aQuery(changes)).map(({ start }) => toCivil(start, 'America/New_York').time);

const onTuesday = (time: string) => at(`2026-06-02T${time}:00-04:00`);

describe('hours', () => {
  it('leave out the lunch break, and end a visit by closing time', () => {
    expect(times({ service: aService({ minutes: 60 }) })).toEqual([
      ...['09:00', '09:30', '10:00', '10:30', '11:00'],
      ...['13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00'],
    ]);
  });

  it('offer nothing on a day that is closed', () => {
    expect(times({ from: '2026-06-06', to: '2026-06-07' })).toEqual([]);
  });

  it('of one date replace those of its weekday', () => {
    const hours = {
      ...WEEKDAY_HOURS,
      exceptions: [{ date: '2026-06-02', open: [{ from: '18:00', to: '19:00' }] }],
    } as const;
    expect(times({ practitioners: [aPractitioner('ana', hours)] })).toEqual(['18:00', '18:30']);
  });

  it('are cut by a closure of the place, whoever works there', () => {
    const hours = { ...ALWAYS_OPEN, closures: [{ from: '2026-06-02T10:00', to: '2026-06-03T00:00' }] } as const;
    expect(times({ places: [aPlace({ hours })] })).toEqual(['09:00', '09:30']);
  });

  it('count only where the practitioner works', () => {
    expect(times({ places: [aPlace({ id: 'annex' })] })).toEqual([]);
  });

  it('may cross midnight', () => {
    const late = {
      ...ALWAYS_OPEN,
      weekly: { tuesday: [{ from: '23:00', to: '24:00' }], wednesday: [{ from: '00:00', to: '01:00' }] },
    } as const;
    const practitioners = [aPractitioner('ana', late)];
    expect(times({ practitioners, service: aService({ minutes: 60 }), to: '2026-06-03' })).toEqual([
      '23:00',
      '23:30',
      '00:00',
    ]);
    expect(times({ practitioners, service: aService({ minutes: 60 }), from: '2026-06-03', to: '2026-06-03' })).toEqual([
      '00:00',
    ]);
  });
});

describe('the clocks', () => {
  const night = { practitioners: [aPractitioner('ana', ALWAYS_OPEN)], places: [aPlace()] };

  it('in spring leave out the hour that does not happen', () => {
    const found = times({ ...night, from: '2026-03-08', to: '2026-03-08', now: at('2026-03-07T00:00Z') });
    expect(found.slice(0, 6)).toEqual(['00:00', '00:30', '01:00', '01:30', '03:00', '03:30']);
    expect(found).toHaveLength(46);
  });

  it('in autumn offer the repeated hour twice', () => {
    const found = times({ ...night, from: '2026-11-01', to: '2026-11-01', now: at('2026-10-31T00:00Z') });
    expect(found.slice(0, 8)).toEqual(['00:00', '00:30', '01:00', '01:30', '01:00', '01:30', '02:00', '02:30']);
    expect(found).toHaveLength(50);
  });
});

describe('what is taken', () => {
  const block = (from: string, to: string) =>
    ({ kind: 'block', resource: 'ana', start: onTuesday(from), end: onTuesday(to) }) as const;

  it('is not offered; what only touches it is', () => {
    expect(times({ busy: [block('09:30', '16:30')] })).toEqual(['09:00', '16:30']);
  });

  it('keeps the buffers of the new visit away as well', () => {
    const service = aService({ bufferBefore: 10, bufferAfter: 5 });
    expect(times({ service, busy: [block('09:30', '16:00')] })).toEqual(['16:30']);
  });

  it('by somebody else is of no matter', () => {
    const busy = [{ ...block('09:00', '17:00'), resource: 'ben' }];
    expect(times({ busy })).toHaveLength(14);
  });

  it('by a hold is free again from the moment that the hold lapses', () => {
    const hold = {
      ...block('09:00', '16:30'),
      kind: 'hold',
      service: 'follow-up',
      visitStart: onTuesday('09:00'),
      expires: at('2026-06-01T00:08Z'),
    } as const;
    expect(times({ busy: [hold], now: at('2026-06-01T00:07:59Z') })).toEqual(['16:30']);
    expect(times({ busy: [hold], now: at('2026-06-01T00:08Z') })).toHaveLength(14);
  });

  it('must be known for a day before and after the dates asked for', () => {
    expect(busyWindow({ zone: 'America/New_York', from: '2026-06-02', to: '2026-06-02' })).toEqual({
      start: at('2026-06-01T00:00-04:00'),
      end: at('2026-06-04T00:00-04:00'),
    });
  });
});

describe('notice and horizon', () => {
  it('offer a start exactly at the end of the notice, none before', () => {
    const policy = aPolicy({ noticeMinutes: 120 });
    expect(times({ policy, now: onTuesday('14:00') })).toEqual(['16:00', '16:30']);
    expect(times({ policy, now: onTuesday('14:00') + 1 })).toEqual(['16:30']);
  });

  it('end with the last date, counted on the wall', () => {
    const policy = aPolicy({ horizonDays: 1 });
    const asked = { policy, from: '2026-06-01', to: '2026-06-05' } as const;
    expect(times({ ...asked, now: at('2026-06-01T23:59-04:00') })).toHaveLength(14);
    expect(times({ ...asked, now: at('2026-06-02T00:00-04:00') })).toHaveLength(28);
  });

  it('bound the work: a hundred centuries are answered like sixty days', () => {
    expect(times({ from: '0001-01-01', to: '9999-12-31' })).toHaveLength(44 * 14);
  });
});

describe('who may come and who may give', () => {
  it('a service for new patients is not offered to returning ones', () => {
    expect(times({ service: aService({ patients: 'new' }) })).toEqual([]);
    expect(times({ service: aService({ patients: 'new' }), patient: 'new' })).toHaveLength(14);
  });

  it('only those who may give it are offered', () => {
    const practitioners = [aPractitioner('ana'), aPractitioner('ben')];
    const slots = freeSlots(aQuery({ practitioners, service: aService({ practitioners: ['ben'] }) }));
    expect(new Set(slots.map(({ practitioner }) => practitioner))).toEqual(new Set(['ben']));
    expect(times({ practitioners, practitioner: 'ana', service: aService({ practitioners: ['ben'] }) })).toEqual([]);
  });
});

describe('rooms and devices', () => {
  const room = (id: string, provides: readonly string[], place = 'main') => ({ id, place, provides });

  it('are found for each need, and named', () => {
    const slots = freeSlots(
      aQuery({
        service: aService({ needs: ['table', 'ultrasound'] }),
        resources: [room('room-1', ['table']), room('sono', ['ultrasound'])],
      }),
    );
    expect(slots[0]?.resources).toEqual(['room-1', 'sono']);
  });

  it('are never counted twice for one visit', () => {
    const service = aService({ needs: ['table', 'table'] });
    expect(times({ service, resources: [room('room-1', ['table'])] })).toEqual([]);
    expect(times({ service, resources: [room('room-1', ['table']), room('room-2', ['table'])] })).toHaveLength(14);
  });

  it('leave the only ultrasound room to the need that must have it', () => {
    const resources = [room('room-1', ['table', 'ultrasound']), room('room-2', ['table'])];
    const slots = freeSlots(aQuery({ service: aService({ needs: ['table', 'ultrasound'] }), resources }));
    expect(slots[0]?.resources).toEqual(['room-2', 'room-1']);
  });

  it('of another place are of no use', () => {
    expect(times({ service: aService({ needs: ['table'] }), resources: [room('room-1', ['table'], 'annex')] })).toEqual(
      [],
    );
  });

  it('that are taken leave the others', () => {
    const busy = [
      { kind: 'block', resource: 'room-1', start: onTuesday('09:00'), end: onTuesday('17:00') },
      { kind: 'block', resource: 'room-2', start: onTuesday('09:00'), end: onTuesday('16:00') },
    ] as const;
    const resources = [room('room-1', ['table']), room('room-2', ['table'])];
    expect(times({ service: aService({ needs: ['table'] }), resources, busy })).toEqual(['16:00', '16:30']);
  });
});

describe('the grid of starts', () => {
  it('counted from midnight keeps to the clock whatever the opening', () => {
    const hours = { ...ALWAYS_OPEN, weekly: { tuesday: [{ from: '09:10', to: '10:30' }] } } as const;
    expect(times({ practitioners: [aPractitioner('ana', hours)] })).toEqual(['09:30', '10:00']);
  });

  it('counted from the opening begins with it', () => {
    const hours = { ...ALWAYS_OPEN, weekly: { tuesday: [{ from: '09:10', to: '10:30' }] } } as const;
    const policy = aPolicy({ alignment: { from: 'opening', everyMinutes: 25 } });
    expect(times({ practitioners: [aPractitioner('ana', hours)], policy })).toEqual(['09:10', '09:35', '10:00']);
  });
});

describe('gaps', () => {
  it('that are useless are not left where that can be avoided', () => {
    const hours = { ...ALWAYS_OPEN, weekly: { tuesday: [{ from: '09:00', to: '11:00' }] } } as const;
    const policy = aPolicy({ alignment: { from: 'midnight', everyMinutes: 15 }, shortestUsefulGapMinutes: 30 });
    expect(times({ practitioners: [aPractitioner('ana', hours)], policy })).toEqual([
      '09:00',
      '09:30',
      '09:45',
      '10:00',
      '10:30',
    ]);
  });

  it('cannot be avoided in a stretch of forty minutes, which is still offered', () => {
    const hours = { ...ALWAYS_OPEN, weekly: { tuesday: [{ from: '09:00', to: '09:40' }] } } as const;
    const policy = aPolicy({ alignment: { from: 'midnight', everyMinutes: 5 }, shortestUsefulGapMinutes: 30 });
    expect(times({ practitioners: [aPractitioner('ana', hours)], policy })).toEqual(['09:00', '09:05', '09:10']);
  });
});

describe('a cap on a part of the day', () => {
  const visit = (start: string, service = 'first-visit') =>
    ({
      kind: 'visit',
      resource: 'ana',
      service,
      start: onTuesday(start) - 600_000,
      end: onTuesday(start) + 1_800_000,
      visitStart: onTuesday(start),
    }) as const;
  const policy = aPolicy({ caps: [{ from: '09:00', to: '12:00', services: ['first-visit'], most: 1 }] });
  const service = aService({ id: 'first-visit' });

  it('closes that part when it is reached, and only that part', () => {
    expect(times({ policy, service, busy: [visit('09:00')] })[0]).toBe('13:00');
  });

  it('counts when the visit begins, not its buffer', () => {
    expect(times({ policy, service, busy: [visit('12:00')] })[0]).toBe('09:00');
  });

  it('does not count other services, nor hold them back', () => {
    expect(times({ policy, service, busy: [visit('09:00', 'follow-up')] })[0]).toBe('09:30');
    expect(times({ policy, busy: [visit('09:00')] })[0]).toBe('09:30');
  });
});
