import { type Instant, MINUTE } from '#src/instant.ts';
import { type QuietHours, quietTimeAround } from './quiet-hours.ts';

export type MessageChannel = 'email' | 'text';

/** The clinic's rules for reminders. Hours are whole and elapsed: 24 hours before 9:00 is 8:00 after the clocks went ahead. */
export interface ReminderRules {
  readonly emailHoursBefore: readonly number[];
  readonly textHoursBefore: readonly number[];
  /** When those who did not answer are asked once more; null: they are not. */
  readonly nudgeHoursBefore: number | null;
  readonly quiet: QuietHours;
  /** How long a change by staff rests before it is told, so that a slip can be undone unseen; whole seconds. */
  readonly changeDelaySeconds: number;
}

/** Two days before by mail, one by text, nobody disturbed from 8 pm to 8 am, and two minutes to undo a slip. */
export const DEFAULT_REMINDER_RULES: ReminderRules = {
  emailHoursBefore: [48],
  textHoursBefore: [24],
  nudgeHoursBefore: null,
  quiet: { from: '20:00', to: '08:00' },
  changeDelaySeconds: 120,
};

export interface PlannedReminder {
  readonly kind: 'reminder' | 'nudge';
  readonly channel: MessageChannel;
  readonly hoursBefore: number;
  readonly due: Instant;
}

export interface ReminderQuery {
  readonly visitStart: Instant;
  readonly now: Instant;
  readonly zone: string;
  readonly rules: ReminderRules;
}

/**
 * When which reminder of a visit is due, the earliest first, on every channel: what the person wants is asked when one is
 * due. None is due before `now`, in quiet hours, or once the visit has begun. One that would fall into quiet hours
 * comes just before them, and after them only where it is too late for that; one whose time has passed is left out.
 */
export function planReminders({ visitStart, now, zone, rules }: ReminderQuery): readonly PlannedReminder[] {
  const { emailHoursBefore, textHoursBefore, nudgeHoursBefore, quiet } = rules;
  const wanted: readonly Omit<PlannedReminder, 'due'>[] = [
    ...emailHoursBefore.map((hoursBefore) => ({ kind: 'reminder', channel: 'email', hoursBefore }) as const),
    ...textHoursBefore.map((hoursBefore) => ({ kind: 'reminder', channel: 'text', hoursBefore }) as const),
    ...(nudgeHoursBefore === null
      ? []
      : (['email', 'text'] as const).map(
          (channel) => ({ kind: 'nudge', channel, hoursBefore: nudgeHoursBefore }) as const,
        )),
  ];
  return wanted
    .flatMap((reminder) => {
      const due = dueAt(visitStart - reminder.hoursBefore * 60 * MINUTE, { visitStart, now, zone, quiet });
      return due === undefined ? [] : [{ ...reminder, due }];
    })
    .sort((a, b) => a.due - b.due);
}

interface Due {
  readonly visitStart: Instant;
  readonly now: Instant;
  readonly zone: string;
  readonly quiet: QuietHours;
}

function dueAt(ideal: Instant, { visitStart, now, zone, quiet }: Due): Instant | undefined {
  if (ideal < now) return undefined;
  const night = quietTimeAround(ideal, quiet, zone);
  if (night === undefined) return ideal < visitStart ? ideal : undefined;
  const before = night.start - MINUTE;
  if (before >= now && quietTimeAround(before, quiet, zone) === undefined) return before;
  return night.end < visitStart ? night.end : undefined;
}
