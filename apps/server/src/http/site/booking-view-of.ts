import { randomUUID } from 'node:crypto';
import { dateAfter } from '@junction/scheduling';
import {
  type BookingQuery,
  type BookingView,
  daysOfMonth,
  type MonthTimes,
  monthShown,
  noEntries,
  serviceOf,
} from '@junction/site';
import { readNextSlot, readPublicSlots } from '../../usecases/booking/read-offer.ts';
import type { SiteParts } from './site-parts.ts';
import type { SiteRequest } from './site-request.ts';

/** What the booking page shows for a query, before anything was typed. */
export async function bookingViewOf(
  parts: SiteParts,
  site: SiteRequest,
  { query, path }: { readonly query: BookingQuery; readonly path: string },
): Promise<BookingView> {
  const today = dateAfter(parts.booking.clock().getTime(), 0, site.clinic.zone);
  return {
    language: site.language,
    clinic: site.clinic,
    services: site.offer.services,
    path,
    today,
    lastDay: site.offer.lastDate,
    query,
    times: query.urgent === undefined ? await timesOf(parts, site, { query, today }) : noTimes,
    entries: noEntries,
    problems: [],
    refusal: null,
    lost: null,
    // A page that many read must not carry a key of one visitor: there the island makes its own.
    key: query.step === 'details' ? randomUUID() : '',
    hold: null,
    isSending: false,
    visitorZone: null,
  };
}

const noTimes: MonthTimes = { kind: 'ready', slots: [], closed: [], next: null };

async function timesOf(
  { booking }: SiteParts,
  { call, offer }: SiteRequest,
  { query, today }: { readonly query: BookingQuery; readonly today: string },
): Promise<MonthTimes> {
  const service = serviceOf(offer.services, query);
  if (service === undefined) return noTimes;
  const practitioner = service.practitioners.find(({ id }) => id === query.practitioner)?.id;
  const choice = { service: service.id, ...(practitioner === undefined ? {} : { practitioner }) };
  const { from, to } = daysOfMonth(monthShown(query, today));
  const found = await readPublicSlots(booking, call, { ...choice, from, to });
  if (!found.ok) return { kind: 'failed' };
  const { slots, closed } = found.value;
  if (slots.length > 0) return { kind: 'ready', slots, closed, next: null };
  const next = await readNextSlot(booking, call, { ...choice, after: from < today ? today : from });
  return next.ok ? { kind: 'ready', slots, closed, next: next.value.next } : { kind: 'failed' };
}
