import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import { type CalendarVisit, renderCalendar } from '../../messages/visit-calendar.ts';
import { type FeedVisit, findFeedOwner, listFeedVisits } from '../../store/messages/calendar-feeds.ts';
import { readTellingClinic } from '../../store/messages/telling-clinic.ts';
import type { Schema } from '../../store/schema.ts';
import { withTenant } from '../../store/tenant.ts';
import { readFeedSecret } from './feed-secret.ts';

export interface CalendarParts {
  readonly db: Kysely<Schema>;
  readonly clock: () => Date;
}

const dayMs = 86_400_000;
/** How far a feed looks back and ahead, and how long a cancelled visit stays in it, so that every program sees it go. */
const [pastDays, futureDays, cancelledDays] = [30, 400, 30];

/** The calendar that the secret opens; undefined: it opens nothing. */
export async function renderFeed({ db, clock }: CalendarParts, secret: string): Promise<string | undefined> {
  const read = readFeedSecret(secret);
  if (read === undefined) return undefined;
  const { clinicId, secretHash } = read;
  return withTenant(db, { clinicId, actor: feedReader, requestId: randomUUID() }, async (tx) => {
    const owner = await findFeedOwner(tx, clinicId, secretHash);
    if (owner === undefined) return undefined;
    const now = clock().getTime();
    const visits = await listFeedVisits(tx, clinicId, {
      staffId: owner.staffId,
      from: new Date(now - pastDays * dayMs),
      to: new Date(now + futureDays * dayMs),
      cancelledSince: new Date(now - cancelledDays * dayMs),
    });
    const { zone, name } = await readTellingClinic(tx, clinicId);
    return renderCalendar({
      ...{ method: 'publish', zone, invitation: null, name: `${name}: ${owner.staffName}` },
      visits: visits.map((visit) => toCalendarVisit(visit, owner.showsNames)),
    });
  });
}

const feedReader: Actor = { kind: 'system', id: 'calendar-feed', roles: ['system'] };

/** What is done in the visit stays out: calendars are kept by others. */
const toCalendarVisit = (visit: FeedVisit, showsNames: boolean): CalendarVisit => ({
  visitId: visit.visitId,
  start: visit.startsAt.getTime(),
  end: visit.endsAt.getTime(),
  sequence: visit.sequence,
  status: statusOf(visit.state),
  title: showsNames ? visit.name : 'Visit',
  place: visit.place,
  changedAt: visit.changedAt,
  url: null,
});

/** As calendars know it. */
export const statusOf = (state: string): CalendarVisit['status'] =>
  state === 'cancelled' ? 'cancelled' : state === 'pending' ? 'tentative' : 'confirmed';
