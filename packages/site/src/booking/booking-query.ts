import type { CivilDay, CivilMonth } from '../text/format.ts';

/** How far the visitor is; all of it stands in the address, so that back, reload and a shared link work. */
export interface BookingQuery {
  readonly service?: string | undefined;
  readonly practitioner?: string | undefined;
  readonly month?: CivilMonth | undefined;
  readonly day?: CivilDay | undefined;
  /** RFC 3339, as the list of times gave it. */
  readonly start?: string | undefined;
  readonly step: 'time' | 'details';
  /** What the visitor's own check said, where there is no script to carry it. */
  readonly urgent?: UrgentFlag | undefined;
}

export type UrgentFlag = 'emergency' | 'same-day';

/** The place under which the check leaves its flag for this tab. */
export const urgencyKey = 'junction-check-urgency';

export const urgentFlagOf = (text: string | null | undefined): UrgentFlag | undefined =>
  text === 'emergency' || text === 'same-day' ? text : undefined;

const shapes = {
  service: /^[\w-]{1,64}$/,
  practitioner: /^[\w-]{1,64}$/,
  month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  day: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  start: /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d|Z)$/,
} as const;

/** Reads a query; a part that is not of its shape is left out, and the page then shows its first choice for it. */
export function parseBookingQuery(search: string): BookingQuery {
  const given = new URLSearchParams(search);
  const part = (name: keyof typeof shapes): string | undefined => {
    const text = given.get(name);
    return text !== null && shapes[name].test(text) ? text : undefined;
  };
  const start = part('start');
  return {
    service: part('service'),
    practitioner: part('practitioner'),
    month: part('month'),
    day: part('day'),
    start,
    step: given.get('step') === 'details' && start !== undefined ? 'details' : 'time',
    urgent: urgentFlagOf(given.get('urgent')),
  };
}

/** The query as an address has it, with its question mark; empty where nothing is chosen yet. */
export function searchOf(query: BookingQuery): string {
  const parts = new URLSearchParams();
  for (const name of ['service', 'practitioner', 'month', 'day', 'start', 'urgent'] as const) {
    const value = query[name];
    if (value !== undefined) parts.set(name, value);
  }
  if (query.step === 'details') parts.set('step', 'details');
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}
