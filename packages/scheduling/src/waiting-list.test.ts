import { describe, expect, it } from 'vitest';
import { freeSlots } from './free-slots.ts';
import { aQuery, at } from './test-clinic.ts';
import { matchWaitingList, type WaitingEntry } from './waiting-list.ts';

// Tuesday 2026-06-02, 9:00 to 9:30 in New York, with Ana at the main place.
const slots = freeSlots(aQuery()).slice(0, 1);

const waits = (changes: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id: 'w1',
  service: 'follow-up',
  place: 'any',
  practitioners: 'any',
  times: 'any',
  from: null,
  to: null,
  noticeMinutes: 0,
  urgency: 'routine',
  since: at('2026-05-01T00:00Z'),
  ...changes,
});

const match = (...entries: readonly WaitingEntry[]) =>
  matchWaitingList({ zone: 'America/New_York', now: at('2026-06-02T12:00Z'), slots, entries }).flatMap((found) =>
    found.entries.map(({ id }) => id),
  );

describe('a time that frees up', () => {
  it('goes to the most urgent first, then to who has waited longest', () => {
    const long = at('2026-04-01T00:00Z');
    expect(
      match(
        waits({ id: 'routine-long', since: long }),
        waits({ id: 'soon', urgency: 'soon' }),
        waits({ id: 'urgent', urgency: 'urgent' }),
        waits({ id: 'soon-long', urgency: 'soon', since: long }),
        waits({ id: 'routine' }),
      ),
    ).toEqual(['urgent', 'soon-long', 'soon', 'routine-long', 'routine']);
  });

  it.each<[string, Partial<WaitingEntry>]>([
    ['another service', { service: 'first-visit' }],
    ['another place', { place: 'annex' }],
    ['another practitioner', { practitioners: ['ben'] }],
    ['another weekday', { times: [{ weekday: 'monday', from: '09:00', to: '12:00' }] }],
    ['a later time of day', { times: [{ weekday: 'tuesday', from: '09:01', to: '12:00' }] }],
    ['a time that must end before', { times: [{ weekday: 'tuesday', from: '08:00', to: '09:29' }] }],
    ['a later date', { from: '2026-06-03' }],
    ['an earlier date', { to: '2026-06-01' }],
    ['more notice', { noticeMinutes: 61 }],
  ])('is nothing for who waits for %s', (_, changes) => {
    expect(match(waits(changes))).toEqual([]);
  });

  it.each<[string, Partial<WaitingEntry>]>([
    ['this place', { place: 'main' }],
    ['this practitioner', { practitioners: ['ben', 'ana'] }],
    ['exactly this half hour', { times: [{ weekday: 'tuesday', from: '09:00', to: '09:30' }] }],
    ['exactly this date', { from: '2026-06-02', to: '2026-06-02' }],
    ['exactly this notice', { noticeMinutes: 60 }],
  ])('fits who waits for %s', (_, changes) => {
    expect(match(waits(changes))).toEqual(['w1']);
  });

  it('that nobody waits for is left out', () => {
    expect(matchWaitingList({ zone: 'America/New_York', now: 0, slots, entries: [] })).toEqual([]);
    expect(matchWaitingList({ zone: 'America/New_York', now: 0, slots: [], entries: [waits()] })).toEqual([]);
  });
});
