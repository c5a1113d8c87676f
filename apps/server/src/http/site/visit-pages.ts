import {
  type CodeProblem,
  gonePage,
  movePage,
  parseBookingQuery,
  refusalInWords,
  someoneElse,
  type VisitNews,
  type VisitView,
  visitPage,
  visitPath,
  wordsOf,
} from '@junction/site';
import type { FastifyReply } from 'fastify';
import { confirmAddress } from '../../usecases/booking/confirm-address.ts';
import { cancelOwnVisit, confirmOwnVisit, moveOwnVisit, readOwnVisit } from '../../usecases/booking/manage-visit.ts';
import { bookingViewOf } from './booking-view-of.ts';
import { fieldOf } from './form.ts';
import type { MaySend } from './form-limit.ts';
import { sendPage } from './send-page.ts';
import type { SiteParts } from './site-parts.ts';
import { goTo, paramOf, type SiteRequest, searchOf } from './site-request.ts';

const noCode: VisitView['code'] = { typed: '', problem: null, people: [] };

/** The page of the visit that the link opens. */
export async function showVisit(
  parts: SiteParts,
  site: SiteRequest,
  { status = 200, code = noCode }: { readonly status?: number; readonly code?: VisitView['code'] } = {},
): Promise<FastifyReply> {
  const token = paramOf(site.request, 'token');
  const found = await readOwnVisit(parts.booking, site.call, token);
  if (!found.ok) return sendPage(site, gonePage(site), { status: found.refusal.kind === 'not-found' ? 404 : 409 });
  const news = newsOf(new URLSearchParams(searchOf(site.request)).get('news'));
  const { language, clinic } = site;
  return sendPage(site, visitPage({ language, clinic, token, visit: found.value, news, code }), { status });
}

const newsOf = (text: string | null): VisitNews | null =>
  text === 'confirmed' || text === 'coming' || text === 'moved' ? text : null;

/** The code of the message; where several share the address, the second form says who the visit is for. */
export async function takeCode(parts: SiteParts, site: SiteRequest, maySend: MaySend): Promise<FastifyReply> {
  const { request, call } = site;
  const token = paramOf(request, 'token');
  const typed = fieldOf(request, 'code').replace(/\s/g, '');
  const again = (status: number, problem: CodeProblem | null, people: VisitView['code']['people'] = []) =>
    showVisit(parts, site, { status, code: { typed, problem, people } });
  if (!(await maySend(request))) return again(429, 'too-many');
  const found = await readOwnVisit(parts.booking, call, token);
  if (!found.ok) return showVisit(parts, site);
  if (!/^\d{4,12}$/.test(typed)) return again(422, 'wrong');
  const patient = fieldOf(request, 'patient');
  const who = patient === someoneElse ? { someoneElse: true } : { patient };
  const asked = { id: found.value.id, code: typed, ...(patient === '' ? {} : who) };
  const outcome = await confirmAddress(parts.booking, call, asked);
  if (!outcome.ok) {
    if (outcome.refusal.kind === 'too-many') return again(429, 'over');
    return again(422, outcome.refusal.kind === 'invalid' ? 'wrong' : 'over');
  }
  if (outcome.value.confirmed) return goTo(site, `${visitPath(token)}?news=confirmed`);
  return again(
    200,
    request.body instanceof URLSearchParams && request.body.has('people') ? 'who' : null,
    outcome.value.people,
  );
}

/** "I am coming", and cancelling: done, and back to the visit, which says how it stands. */
export async function answerVisit(
  parts: SiteParts,
  site: SiteRequest,
  { what, maySend }: { readonly what: 'coming' | 'cancel'; readonly maySend: MaySend },
): Promise<FastifyReply> {
  const token = paramOf(site.request, 'token');
  if (await maySend(site.request))
    await (what === 'coming' ? confirmOwnVisit : cancelOwnVisit)(parts.booking, site.call, token);
  return goTo(site, `${visitPath(token)}${what === 'coming' ? '?news=coming' : ''}`);
}

export const backToVisit = async (site: SiteRequest): Promise<FastifyReply> =>
  goTo(site, visitPath(paramOf(site.request, 'token')));

/** Other times for the visit. */
export async function showMove(parts: SiteParts, site: SiteRequest): Promise<FastifyReply> {
  return drawMove(parts, site, { status: 200, search: searchOf(site.request), change: {} });
}

export async function takeMove(parts: SiteParts, site: SiteRequest, maySend: MaySend): Promise<FastifyReply> {
  const { request, call, language } = site;
  const token = paramOf(request, 'token');
  const start = fieldOf(request, 'start');
  const words = wordsOf[language].booking;
  const again = (status: number, change: MoveChange) =>
    drawMove(parts, site, { status, search: `?${new URLSearchParams({ start })}`, change });
  if (!(await maySend(request))) return again(429, { refusal: words.tooMany });
  const moved = await moveOwnVisit(parts.booking, call, { token, start });
  if (moved.ok) return goTo(site, `${visitPath(token)}?news=moved`);
  const { refusal } = moved;
  if (refusal.kind === 'taken' && refusal.code !== 'same-patient')
    return again(409, { lost: { start, alternatives: refusal.alternatives } });
  return again(422, { refusal: refusalInWords('code' in refusal ? refusal.code : null, words) });
}

type MoveChange = Partial<Pick<Parameters<typeof movePage>[0]['booking'], 'lost' | 'refusal'>>;

async function drawMove(
  parts: SiteParts,
  site: SiteRequest,
  { status, search, change }: { readonly status: number; readonly search: string; readonly change: MoveChange },
): Promise<FastifyReply> {
  const token = paramOf(site.request, 'token');
  const found = await readOwnVisit(parts.booking, site.call, token);
  if (!found.ok) return showVisit(parts, site);
  const visit = found.value;
  // With whom it was: another person is another booking.
  const same = { service: visit.service.id, practitioner: visit.practitioner.id, urgent: undefined };
  const query = { ...parseBookingQuery(search), ...same };
  const view = await bookingViewOf(parts, site, { query, path: visitPath(token, '/move') });
  const booking = { ...view, ...change };
  return sendPage(site, movePage({ booking, start: visit.start, visitPath: visitPath(token) }), { status });
}
