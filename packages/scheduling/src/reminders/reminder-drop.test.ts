import { describe, expect, it } from 'vitest';
import { type DueReminder, reminderDrop } from './reminder-drop.ts';

const aReminder = (changed: Partial<DueReminder> = {}): DueReminder => ({
  ...{ kind: 'reminder', channel: 'email', plannedStart: 1000, choice: 'email', now: 500 },
  visit: { state: 'booked', start: 1000 },
  reach: { email: true, text: true },
  ...changed,
});

describe('a reminder that is due', () => {
  it('is sent for a visit that is booked and ahead', () => {
    expect(reminderDrop(aReminder())).toBeNull();
    expect(reminderDrop(aReminder({ visit: { state: 'confirmed', start: 1000 } }))).toBeNull();
  });

  it.each(['pending', 'arrived', 'in-room', 'done', 'no-show', 'cancelled'] as const)(
    'is dropped when the visit is %s',
    (state) => {
      expect(reminderDrop(aReminder({ visit: { state, start: 1000 } }))).toBe('over');
    },
  );

  it('is dropped when the visit has moved or begun', () => {
    expect(reminderDrop(aReminder({ visit: { state: 'booked', start: 2000 } }))).toBe('moved');
    expect(reminderDrop(aReminder({ now: 999 }))).toBeNull();
    expect(reminderDrop(aReminder({ now: 1000 }))).toBe('too-late');
  });

  it('goes by the other channel where the chosen one does not reach the person, but not where they want none', () => {
    const reach = { email: false, text: true };
    expect(reminderDrop(aReminder({ channel: 'text', reach }))).toBeNull();
    expect(reminderDrop(aReminder({ channel: 'text' }))).toBe('not-wanted');
    expect(reminderDrop(aReminder({ channel: 'text', reach, choice: 'none' }))).toBe('not-wanted');
  });

  it('asks again once, by text where texts are wanted, and not who has answered', () => {
    const nudge = aReminder({ kind: 'nudge', choice: 'both' });
    expect([reminderDrop(nudge), reminderDrop({ ...nudge, channel: 'text' })]).toEqual(['not-wanted', null]);
    expect(reminderDrop(aReminder({ kind: 'nudge' }))).toBeNull();
    expect(reminderDrop(aReminder({ kind: 'nudge', visit: { state: 'confirmed', start: 1000 } }))).toBe('answered');
  });
});
