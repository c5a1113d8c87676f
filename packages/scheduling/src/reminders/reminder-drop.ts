import type { Instant } from '#src/instant.ts';
import type { MessageChannel } from './plan-reminders.ts';

/** How a patient wants to be reminded. */
export type ReminderChoice = 'email' | 'text' | 'both' | 'none';

/** A visit in the states that the desk knows. */
export type VisitState = 'pending' | 'booked' | 'confirmed' | 'arrived' | 'in-room' | 'done' | 'no-show' | 'cancelled';

export interface DueReminder {
  readonly kind: 'reminder' | 'nudge';
  readonly channel: MessageChannel;
  /** The start that it was planned for. */
  readonly plannedStart: Instant;
  readonly visit: { readonly state: VisitState; readonly start: Instant };
  readonly choice: ReminderChoice;
  /** Which ways there are to reach the person. */
  readonly reach: { readonly email: boolean; readonly text: boolean };
  readonly now: Instant;
}

export type DropReason = 'moved' | 'too-late' | 'over' | 'answered' | 'not-wanted';

/** Why a reminder that is due is not sent after all; null: it is sent. Only a visit that is booked and still ahead is reminded of. */
export function reminderDrop(reminder: DueReminder): DropReason | null {
  const { kind, channel, plannedStart, visit, choice, reach, now } = reminder;
  if (visit.state !== 'booked' && visit.state !== 'confirmed') return 'over';
  if (visit.start !== plannedStart) return 'moved';
  if (now >= visit.start) return 'too-late';
  const channels = reminderChannels(choice, reach);
  if (kind === 'reminder') return channels.includes(channel) ? null : 'not-wanted';
  if (visit.state === 'confirmed') return 'answered';
  // One nudge, not one for each channel: by text where the person wants texts, as it is the last word before the visit.
  return channel === (channels.includes('text') ? 'text' : channels[0]) ? null : 'not-wanted';
}

/** The channels on which the person is reminded: as chosen, and by the other one where the chosen one does not reach them. */
export function reminderChannels(choice: ReminderChoice, reach: DueReminder['reach']): readonly MessageChannel[] {
  const wanted = chosen[choice].filter((channel) => reach[channel]);
  if (wanted.length > 0 || choice === 'none') return wanted;
  return (['email', 'text'] as const).filter((channel) => reach[channel]);
}

const chosen = { email: ['email'], text: ['text'], both: ['email', 'text'], none: [] } as const satisfies Readonly<
  Record<ReminderChoice, readonly MessageChannel[]>
>;
