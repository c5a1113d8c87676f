import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPatient } from './a-record.ts';
import { openTestBooking, type TestBooking } from './test-booking.ts';

let booking: TestBooking;
beforeAll(async () => {
  booking = await openTestBooking();
});
afterAll(() => booking.close());

const visitor = { name: 'Walk In' };
const book = (start: string, more: object = {}) =>
  booking.desk('POST', '/visits', { visitor, service: booking.talk, practitioner: booking.ana, start, ...more });

describe('at the desk', () => {
  it('a visit moves, and what was there before is free again', async () => {
    const { id } = (await book('2026-12-01T10:00')).json();
    const moved = await booking.desk('PATCH', `/visits/${id}`, { version: 1, start: '2026-12-01T10:15', minutes: 45 });
    expect(moved.json()).toMatchObject({
      start: '2026-12-01T10:15:00-06:00',
      end: '2026-12-01T11:00:00-06:00',
      version: 2,
    });
    expect((await book('2026-12-01T10:30')).statusCode).toBe(409);
    expect((await book('2026-12-01T09:45')).statusCode).toBe(201);
  });

  it('two who edit one visit lose nothing: the second is shown both', async () => {
    const { id } = (await book('2026-12-02T10:00')).json();
    await booking.desk('PATCH', `/visits/${id}`, { version: 1, note: 'Brings an X-ray' });
    const second = await booking.desk('PATCH', `/visits/${id}`, { version: 1, start: '2026-12-02T11:00' });
    expect([second.statusCode, second.json()]).toEqual([
      409,
      expect.objectContaining({
        ...{ code: 'stale', yours: expect.objectContaining({ start: '2026-12-02T11:00' }) },
        current: expect.objectContaining({ note: 'Brings an X-ray', start: '2026-12-02T10:00:00-06:00', version: 2 }),
      }),
    ]);
  });

  it('an overlap needs a reason, and is kept with it', async () => {
    await book('2026-12-03T10:00');
    const refused = await book('2026-12-03T10:15');
    expect([refused.statusCode, refused.json().code, refused.json().collides.length]).toEqual([409, 'taken', 1]);
    const over = await book('2026-12-03T10:15', { overlapReason: 'Twins come together' });
    expect([over.statusCode, over.json().overlapReason]).toEqual([201, 'Twins come together']);
    const { changes } = (await booking.desk('GET', `/visits/${over.json().id}/changes`)).json();
    expect(changes[0]).toMatchObject({
      what: 'booked',
      reason: 'Twins come together',
      by: { name: 'home front-desk' },
    });
  });

  it('the same patient twice at one time is warned of', async () => {
    const { patientId } = (await booking.desk('POST', '/patients', aPatient({ slug: 'home' }))).json().patient;
    const entry = { visitor: null, patient: patientId };
    await book('2026-12-04T10:00', entry);
    const warned = await book('2026-12-04T10:00', { ...entry, practitioner: booking.ben });
    expect([warned.statusCode, warned.json().code]).toEqual([409, 'same-patient']);
    const meant = await book('2026-12-04T10:00', { ...entry, practitioner: booking.ben, acceptSamePatient: true });
    expect(meant.statusCode).toBe(201);
  });

  it('a cancelled visit takes nothing, and comes back only while its time is free', async () => {
    const { id } = (await book('2026-12-07T10:00')).json();
    await booking.desk('POST', `/visits/${id}/state`, { version: 1, state: 'cancelled', reason: 'Ill' });
    const other = (await book('2026-12-07T10:00')).json();
    const back = await booking.desk('POST', `/visits/${id}/state`, { version: 2, state: 'booked' });
    expect(back.statusCode).toBe(409);
    await booking.desk('POST', `/visits/${other.id}/state`, { version: 1, state: 'no-show' });
    expect((await booking.desk('POST', `/visits/${id}/state`, { version: 2, state: 'booked' })).statusCode).toBe(200);
  });

  it('of two requests that wait for one time, two who approve at once take one', async () => {
    for (let round = 0; round < 10; round++) {
      const start = `2026-12-08T${String(round + 8).padStart(2, '0')}:00`;
      const first = (await book(start, { pending: true })).json();
      const second = (await book(start, { pending: true, overlapReason: 'Whoever is approved first' })).json();
      const answers = await Promise.all(
        [first, second].map(({ id }) => booking.desk('POST', `/visits/${id}/approve`, { version: 1 })),
      );
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    }
  });

  it('a request that waits over blocked time is not approved', async () => {
    const time = { start: '2026-12-11T10:00', end: '2026-12-11T12:00', reason: 'Errand' };
    await booking.desk('POST', '/blocks', { resource: booking.ana, ...time });
    const waiting = (await book('2026-12-11T10:30', { pending: true, overlapReason: 'Asked on the phone' })).json();
    const answer = await booking.desk('POST', `/visits/${waiting.id}/approve`, { version: 1 });
    expect([answer.statusCode, answer.json().collides]).toEqual([
      409,
      [expect.objectContaining({ kind: 'block', what: 'blocked time' })],
    ]);
  });

  it('a patient who is told of visits in Spanish is told so of what staff book', async () => {
    const { patientId } = (await booking.desk('POST', '/patients', aPatient({ slug: 'home' }))).json().patient;
    await booking.desk('PUT', `/patients/${patientId}/message-choice`, {
      reminders: 'email',
      language: 'es',
      version: 0,
    });
    const { id } = (await book('2026-12-11T15:00', { visitor: null, patient: patientId })).json();
    const { rows } = await booking.within(booking.home, (tx) =>
      sql<{ readonly language: string }>`select language from visits where visit_id = ${id}`.execute(tx),
    );
    expect(rows).toEqual([{ language: 'es' }]);
  });

  it('blocked time keeps visits away, online too', async () => {
    const time = { start: '2026-12-09T10:00', end: '2026-12-09T12:00', reason: 'Errand' };
    const { id } = (await booking.desk('POST', '/blocks', { resource: booking.ana, ...time })).json();
    const start = '2026-12-09T10:30:00-06:00';
    const asked = {
      service: booking.long,
      start,
      patient: { name: 'A B', email: 'a@example.org', birthDate: '1980-01-01' },
    };
    expect((await booking.ask('POST', '/bookings', asked)).statusCode).toBe(409);
    expect((await booking.desk('DELETE', `/blocks/${id}?version=1`)).statusCode).toBe(200);
    expect((await booking.ask('POST', '/bookings', asked)).statusCode).toBe(201);
  });

  it('a series is planned and booked whole, or not at all', async () => {
    const { patientId } = (await booking.desk('POST', '/patients', aPatient({ slug: 'home' }))).json().patient;
    const asked = { patient: patientId, service: booking.talk, from: '2027-01-04' };
    const planned = await booking.desk('POST', '/visits/series', {
      ...{ ...asked, phases: [{ visits: 2, everyWeeks: 1, times: 3 }] },
      preferences: { available: 'any', preferred: 'any', practitioners: 'one', fewestDaysBetween: 2 },
    });
    const { visits, missing } = planned.json();
    expect([visits.length, missing]).toEqual([6, []]);
    const chosen = visits.map(({ start, practitioner }: { start: string; practitioner: string }) => ({
      start,
      practitioner,
    }));
    const last = chosen.at(-1);
    const taken = (await booking.desk('POST', '/visits', { visitor, service: booking.talk, ...last })).json();
    const series = { patient: patientId, service: booking.talk, visits: chosen };
    expect((await booking.desk('POST', '/visits/series/book', series)).statusCode).toBe(409);
    await booking.desk('POST', `/visits/${taken.id}/state`, { version: 1, state: 'cancelled' });
    expect((await booking.desk('POST', '/visits/series/book', series)).json().visits).toHaveLength(6);
  });

  it('a time that freed up finds who waits for it', async () => {
    const { patientId } = (await booking.desk('POST', '/patients', aPatient({ slug: 'home' }))).json().patient;
    const { id } = (await book('2026-12-10T10:00')).json();
    await booking.desk('POST', '/waiting-list', {
      ...{ patient: patientId, service: booking.talk, place: 'any', practitioners: [booking.ana], noticeMinutes: 60 },
      times: [{ weekday: 'thursday', from: '09:00', to: '11:00' }],
      ...{ from: null, to: null, urgency: 'urgent', note: null },
    });
    await booking.desk('POST', `/visits/${id}/state`, { version: 1, state: 'cancelled' });
    const { matches } = (await booking.desk('GET', `/waiting-list/matches?visit=${id}`)).json();
    expect(matches[0]).toMatchObject({ start: '2026-12-10T10:00:00-06:00', entries: [{ patient: { id: patientId } }] });
  });
});
