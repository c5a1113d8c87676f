import { describe, expect, it } from 'vitest';
import { DEFAULT_REMINDER_RULES, planReminders, type ReminderRules } from './plan-reminders.ts';

const zone = 'America/Chicago';
const at = (text: string): number => Date.parse(text);
const rules: ReminderRules = { ...DEFAULT_REMINDER_RULES, emailHoursBefore: [48], textHoursBefore: [24] };
/** When each reminder is due, in Chicago's winter time. */
const due = (visitStart: string, now: string, changed: Partial<ReminderRules> = {}) =>
  planReminders({ visitStart: at(visitStart), now: at(now), zone, rules: { ...rules, ...changed } }).map(
    ({ kind, channel, due: instant }) =>
      `${kind} ${channel} ${new Date(instant - 6 * 3_600_000).toISOString().slice(0, 16)}`,
  );
const longBefore = '2027-01-01T12:00:00-06:00';

describe('the reminders of a visit', () => {
  it('are due so many hours before it', () => {
    expect(due('2027-01-11T10:00:00-06:00', longBefore)).toEqual([
      'reminder email 2027-01-09T10:00',
      'reminder text 2027-01-10T10:00',
    ]);
  });

  it('are left out where their time has passed when the visit is booked', () => {
    expect(due('2027-01-11T10:00:00-06:00', '2027-01-09T10:01:00-06:00')).toEqual(['reminder text 2027-01-10T10:00']);
    expect(due('2027-01-11T10:00:00-06:00', '2027-01-11T08:00:00-06:00')).toEqual([]);
  });

  it('come just before quiet hours where they would fall into them', () => {
    expect(due('2027-01-11T07:30:00-06:00', longBefore)).toEqual([
      'reminder email 2027-01-08T19:59',
      'reminder text 2027-01-09T19:59',
    ]);
  });

  it('are not quiet at the end of quiet hours, and quiet at their beginning', () => {
    expect(due('2027-01-11T08:00:00-06:00', longBefore, { emailHoursBefore: [] })).toEqual([
      'reminder text 2027-01-10T08:00',
    ]);
    expect(due('2027-01-11T20:00:00-06:00', longBefore, { emailHoursBefore: [] })).toEqual([
      'reminder text 2027-01-10T19:59',
    ]);
  });

  it('come after quiet hours where it is too late for before, and not at all where that is after the start', () => {
    const booked = '2027-01-10T21:00:00-06:00';
    const twoHours = { emailHoursBefore: [], textHoursBefore: [2] };
    expect(due('2027-01-11T09:00:00-06:00', booked, twoHours)).toEqual(['reminder text 2027-01-11T08:00']);
    expect(due('2027-01-11T08:00:00-06:00', booked, twoHours)).toEqual([]);
  });

  it('ask a second time on either channel where the clinic wants that', () => {
    expect(
      due('2027-01-11T15:00:00-06:00', longBefore, { emailHoursBefore: [], textHoursBefore: [], nudgeHoursBefore: 4 }),
    ).toEqual(['nudge email 2027-01-11T11:00', 'nudge text 2027-01-11T11:00']);
  });

  it('count hours that pass, so the morning after the clocks went ahead they are due an hour earlier by the wall', () => {
    const [reminder] = planReminders({
      ...{ visitStart: at('2027-03-14T10:00:00-05:00'), now: at(longBefore), zone },
      rules: { ...rules, emailHoursBefore: [] },
    });
    expect(reminder?.due).toBe(at('2027-03-13T09:00:00-06:00'));
  });
});
