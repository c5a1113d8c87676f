import { describe, expect, it } from 'vitest';
import { noticeOf, type VisitFacts } from './notice.ts';

const at = (standing: VisitFacts['standing'], start = 0, practitioner = 'ana'): VisitFacts => ({
  ...{ standing, start, end: start + 40, practitioner, place: 'main' },
});

describe('what a person is told of a visit', () => {
  it.each([
    ['a booking that nobody told them of', null, at('booked'), 'booked'],
    ['a request', null, at('pending'), 'pending'],
    ['a request that was approved', at('pending'), at('booked'), 'approved'],
    ['a request that was approved for another time', at('pending'), at('booked', 60), 'approved'],
    ['a request that was denied', at('pending'), at('cancelled'), 'denied'],
    ['a visit that moved', at('booked'), at('booked', 60), 'moved'],
    ['a visit with somebody else', at('booked'), at('booked', 0, 'ben'), 'moved'],
    ['a visit that was cancelled', at('booked'), at('cancelled'), 'cancelled'],
    ['a visit that is on again', at('cancelled'), at('booked'), 'booked'],
  ] as const)('is %s', (_what, told, now, kind) => {
    expect(noticeOf(told, now)).toBe(kind);
  });

  it.each([
    ['what they know already', at('booked'), at('booked')],
    ['a request they know of', at('pending'), at('pending')],
    ['a booking that came and went untold', null, at('cancelled')],
    ['a cancelled visit that was moved', at('cancelled'), at('cancelled', 60)],
  ] as const)('is not %s', (_what, told, now) => {
    expect(noticeOf(told, now)).toBeNull();
  });
});
