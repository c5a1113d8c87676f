import { describe, expect, it } from 'vitest';
import { parseBookingQuery, searchOf } from './booking-query.ts';

describe('the address of a step of booking', () => {
  it('says where the visitor is, there and back', () => {
    const query = {
      service: 'first',
      practitioner: 'anna',
      month: '2026-11',
      day: '2026-11-24',
      start: '2026-11-24T10:10:00-06:00',
      step: 'details',
      urgent: 'same-day',
    } as const;
    expect(parseBookingQuery(searchOf(query))).toEqual(query);
  });

  it('leaves out what has not the shape of its part', () => {
    expect(
      parseBookingQuery('?service=%3Cscript%3E&month=2026-13&day=soon&start=10:10&step=details&urgent=maybe'),
    ).toEqual({
      step: 'time',
    });
  });

  it('asks for no details without a time', () => {
    expect(parseBookingQuery('?step=details').step).toBe('time');
  });
});
