import type { WaitingView, WaitingWish } from '@junction/contract';
import type { Schedule } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { minuteOf } from './clinic-days.ts';
import { spanWords } from './time-words.ts';

/** "Follow-up, 30 min, Mon, Thu 2 to 5 pm, Dr. Haddad": what somebody waits for. */
export function wishWords(entry: WaitingView, { services, practitioners }: Schedule): string {
  const service = services.find(({ id }) => id === entry.service);
  const who =
    entry.practitioners === 'any'
      ? undefined
      : practitioners
          .filter(({ id }) => entry.practitioners.includes(id))
          .map(({ name }) => name)
          .join(', ');
  const parts = [service?.name, service && `${service.minutes} min`, timesWords(entry.times), who, entry.note];
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(', ');
}

function timesWords(times: WaitingView['times']): string {
  if (times === 'any') return words.waiting.anyTime;
  const bySpan = new Map<string, string[]>();
  for (const { weekday, from, to } of times) {
    const span = spanWords(minuteOf(from), minuteOf(to));
    const days = bySpan.get(span) ?? [];
    days.push(`${weekday.charAt(0).toUpperCase()}${weekday.slice(1, 3)}`);
    bySpan.set(span, days);
  }
  return [...bySpan].map(([span, days]) => `${days.join(' ')} ${span}`).join('; ');
}

/** What is wished, without who and since when. */
export function wishOf(entry: WaitingView): Omit<WaitingWish, 'patient'> {
  const { service, place, practitioners, times, from, to, noticeMinutes, urgency, note } = entry;
  return { service, place, practitioners, times, from, to, noticeMinutes, urgency, note };
}
