import { dateAfter } from '@junction/scheduling';
import { type ArriveView, arrivePage, detailsProblems, noEntries, visitorOf } from '@junction/site';
import type { FastifyReply } from 'fastify';
import { arriveByCode } from '../../usecases/booking/arrive-by-code.ts';
import { entriesOf, fieldOf } from './form.ts';
import type { MaySend } from './form-limit.ts';
import { sendPage } from './send-page.ts';
import type { SiteParts } from './site-parts.ts';
import { type SiteRequest, searchOf } from './site-request.ts';

/** The form at the door; the code may come with the address that the sign at the door shows. */
export async function showArrive(site: SiteRequest): Promise<FastifyReply> {
  const doorCode = (new URLSearchParams(searchOf(site.request)).get('code') ?? '').slice(0, 40);
  return draw(site, { status: 200, change: { doorCode } });
}

export async function takeArrival(parts: SiteParts, site: SiteRequest, maySend: MaySend): Promise<FastifyReply> {
  const { request, call, clinic } = site;
  const doorCode = fieldOf(request, 'doorCode').trim();
  const entries = entriesOf(request);
  const again = (status: number, change: Partial<ArriveView>) =>
    draw(site, { status, change: { doorCode, entries, ...change } });
  if (!(await maySend(request))) return again(429, { refusal: 'tooMany' });
  const wrong = detailsProblems(entries, dateAfter(parts.booking.clock().getTime(), 0, clinic.zone));
  const problems = [
    ...(doorCode === '' ? (['doorCode'] as const) : []),
    ...wrong.flatMap(({ field }) => (field === 'name' || field === 'birthDate' ? [field] : [])),
  ];
  const visitor = visitorOf(entries);
  if (problems.length > 0 || visitor === undefined) return again(422, { problems });
  const { name, birthDate } = visitor;
  const outcome = await arriveByCode(parts.booking, call, { doorCode, name, birthDate });
  if (outcome.ok) return again(200, { arrival: outcome.value });
  return outcome.refusal.kind === 'too-many' ? again(429, { refusal: 'tooMany' }) : again(404, { refusal: 'notFound' });
}

function draw(
  site: SiteRequest,
  { status, change }: { readonly status: number; readonly change: Partial<ArriveView> },
): FastifyReply {
  const { language, clinic } = site;
  const empty = { doorCode: '', entries: noEntries, problems: [], refusal: null, arrival: null };
  return sendPage(site, arrivePage({ language, clinic, ...empty, ...change }), { status });
}
