import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTestKnowledge } from '../../http/test-app.ts';
import { manageToken } from '../booking/manage-token.ts';
import { openTestVisits, type TestVisits } from '../messages/test-visits.ts';
import { makeFeedSecret } from './feed-secret.ts';
import { makeCalendarFeed } from './make-calendar-feed.ts';
import { renderFeed } from './render-feed.ts';
import { renderOwnVisit } from './render-own-visit.ts';
import { revokeCalendarFeed } from './revoke-calendar-feed.ts';

const monday = '2027-01-11T16:00:00Z';
const actor = (id: string) => ({ kind: 'staff', id, roles: ['clinician'] }) as const;

describe('a calendar feed', () => {
  let clinic: TestVisits;
  beforeAll(async () => {
    clinic = await openTestVisits({ zone: 'America/Vancouver' });
    clinic.at('2027-01-04T15:00:00Z');
  });
  afterAll(() => clinic.close());

  const within = <T>(
    work: (context: Parameters<typeof makeCalendarFeed.run>[1], tx: Parameters<typeof makeCalendarFeed.run>[0]) => T,
  ) =>
    clinic.within(async (tx) => {
      const { clinicId, staffId, sending } = clinic;
      const context = { clinicId, actor: actor(staffId), requestId: sending.newId(), now: sending.clock() };
      const { assessor } = await loadTestKnowledge();
      return work({ ...context, newId: sending.newId, assessor, route: 'test', subject: null }, tx);
    });
  const makeFeed = async (showsNames: boolean): Promise<string> => {
    const outcome = await within((context, tx) => makeCalendarFeed.run(tx, context, { showsNames }));
    const path: unknown = outcome.ok && Reflect.get(Object(outcome.value), 'path');
    return /^\/api\/public\/calendars\/([A-Za-z0-9_-]{54})\.ics$/.exec(String(path))?.[1] ?? '';
  };
  const read = (secret: string) => renderFeed(clinic.sending, secret);
  const eventsOf = (text = '') =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const start = event.startDate.toJSDate().toISOString();
      return { uid: event.uid, summary: event.summary, start, status: component.getFirstPropertyValue('status') };
    });
  const eventOf = async (secret: string, visitId: string) =>
    eventsOf(await read(secret)).find(({ uid }) => uid === visitId);

  it('shows one’s visits, with names only where that was chosen, and never what is done', async () => {
    const patientId = await clinic.addPatient({});
    const visitId = await clinic.addVisit({ patientId, start: monday });
    const hidden = await makeFeed(false);
    expect(await eventOf(hidden, visitId)).toEqual({
      ...{ uid: visitId, summary: 'Visit', start: '2027-01-11T16:00:00.000Z', status: 'CONFIRMED' },
    });
    const text = (await read(hidden)) ?? '';
    expect(text).not.toMatch(/Jane|Doe|syndrome|Treatment/);
    const shown = await makeFeed(true);
    expect((await eventOf(shown, visitId))?.summary).toBe('Jane Doe');
    expect(await read(shown)).not.toMatch(/syndrome|Treatment/);
  });

  it('opens no more once it was renewed or revoked, or its owner works here no longer', async () => {
    const [old, current] = [await makeFeed(false), await makeFeed(false)];
    expect([await read(old), typeof (await read(current))]).toEqual([undefined, 'string']);
    await clinic.within((tx) => sql`update staff set removed_at = now()`.execute(tx));
    expect(await read(current)).toBeUndefined();
    await clinic.within((tx) => sql`update staff set removed_at = null`.execute(tx));
    expect(await read(current)).toBeTypeOf('string');
    await within((context, tx) => revokeCalendarFeed.run(tx, context, {}));
    expect(await read(current)).toBeUndefined();
  });

  it('opens by nothing but its own secret', async () => {
    const secret = await makeFeed(false);
    const others = [makeFeedSecret(clinic.clinicId), `${secret}=`, secret.slice(0, -1), '', 'x'.repeat(54)];
    expect(await Promise.all(others.map(read))).toEqual(others.map(() => undefined));
  });

  it('shows a cancelled visit as cancelled for thirty days, then no more', async () => {
    const visitId = await clinic.addVisit({ patientId: await clinic.addPatient({}), start: '2027-03-01T16:00:00Z' });
    const cancelled = new Date('2027-01-04T15:00:00Z');
    await clinic.within((tx) =>
      sql`update visits set state = 'cancelled', state_changed_at = ${cancelled} where visit_id = ${visitId}`.execute(
        tx,
      ),
    );
    const secret = await makeFeed(false);
    expect((await eventOf(secret, visitId))?.status).toBe('CANCELLED');
    clinic.at('2027-02-03T15:00:00Z');
    expect((await eventOf(secret, visitId))?.status).toBe('CANCELLED');
    clinic.at('2027-02-03T15:00:01Z');
    expect(await eventOf(secret, visitId)).toBeUndefined();
    clinic.at('2027-01-04T15:00:00Z');
  });

  it('agrees with the mail, its calendar file and the visit’s own link on every instant, in a zone whose law is new', async () => {
    const address = 'agree@example.org';
    const patientId = await clinic.addPatient({ email: address });
    const secret = await makeFeed(false);
    const starts = ['2026-10-31T16:00:00Z', '2026-11-01T16:00:00Z', '2026-12-01T17:00:00Z', '2027-03-14T17:00:00Z'];
    clinic.at('2026-10-30T20:00:00Z');
    for (const start of starts) {
      const visitId = await clinic.addVisit({ patientId, start });
      await clinic.change({ visitId, change: 'booked', by: 'patient' });
      await clinic.send();
      const mail = (await clinic.outbox()).at(-1);
      const token = manageToken(clinic.sending.secret, clinic.clinicId, visitId);
      const own = await renderOwnVisit(clinic.sending, { slug: 'home', token });
      const instant = new Date(start).toISOString();
      expect([
        eventsOf(mail?.calendars[0]?.text)[0]?.start,
        eventsOf(own)[0]?.start,
        (await eventOf(secret, visitId))?.start,
      ]).toEqual([instant, instant, instant]);
      // Vancouver stays at seven hours behind from March 2026 on.
      const wall = new Date(Date.parse(start) - 7 * 3_600_000).toISOString().slice(11, 16);
      expect(mail?.body).toContain(`at ${wall.replace(/^0/, '')} am (Pacific Time)`);
      const { rows } = await clinic.within((tx) =>
        sql<{ readonly planned_start: Date }>`select distinct planned_start from messages
          where visit_id = ${visitId} and planned_start is not null`.execute(tx),
      );
      expect(rows.map(({ planned_start }) => planned_start.toISOString())).toEqual(rows.map(() => instant));
    }
  });

  it('of one visit opens by its own link only', async () => {
    const visitId = await clinic.addVisit({ patientId: await clinic.addPatient({}), start: monday });
    const token = manageToken(clinic.sending.secret, clinic.clinicId, visitId);
    expect(await renderOwnVisit(clinic.sending, { slug: 'home', token })).toContain(`UID:${visitId}`);
    const wrong = manageToken('another secret', clinic.clinicId, visitId);
    expect(await renderOwnVisit(clinic.sending, { slug: 'home', token: wrong })).toBeUndefined();
    expect(await renderOwnVisit(clinic.sending, { slug: 'other', token })).toBeUndefined();
  });
});
