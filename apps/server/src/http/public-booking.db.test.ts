import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmCodeOf } from '../usecases/messages/confirm-code.ts';
import { aPatient } from './a-record.ts';
import { openTestBooking, someone, type TestBooking, testNow } from './test-booking.ts';
import { testSecret } from './test-clinics.ts';

let now = testNow;
let booking: TestBooking;
let people = 0;
beforeAll(async () => {
  booking = await openTestBooking(() => now);
});
afterAll(() => booking.close());

const book = (start: string, more: object = {}, key?: string) =>
  booking.ask('POST', '/bookings', { service: booking.talk, start, patient: someone(++people), ...more }, key);
const codeOf = (visitId: string): string => confirmCodeOf(testSecret, { clinicId: booking.home.clinicId, visitId });
const tokenOf = (manage: string): string => manage.split('/').at(-1) ?? '';

describe('booking without being signed in', () => {
  it('shows services with those who give them', async () => {
    const answer = (await booking.ask('GET', '/services')).json();
    expect(answer.clinic).toMatchObject({ name: 'Clinic home', zone: 'America/Chicago', locale: 'en-US' });
    const long = answer.services.find(({ name }: { name: string }) => name === 'Long');
    expect(long).toMatchObject({ minutes: 60, practitioners: [{ name: 'home owner' }] });
  });

  it('offers one entry for each start, with the offset of the clinic’s zone, and no longer what is booked', async () => {
    const query = `/slots?service=${booking.long}&from=2026-12-01&to=2026-12-01`;
    const before = (await booking.ask('GET', query)).json();
    expect(before.zone).toBe('America/Chicago');
    expect(before.slots[0]).toMatchObject({ start: '2026-12-01T00:00:00-06:00', end: '2026-12-01T01:00:00-06:00' });
    expect((await book('2026-12-01T10:00:00-06:00', { service: booking.long })).statusCode).toBe(201);
    const starts = (await booking.ask('GET', query)).json().slots.map(({ start }: { start: string }) => start);
    expect(before.slots.length - starts.length).toBe(3);
    expect(starts).not.toContain('2026-12-01T10:30:00-06:00');
    expect(starts).toContain('2026-12-01T11:00:00-06:00');
  });

  it('books at once and answers with a link that opens the visit', async () => {
    const answer = await book('2026-12-02T09:00:00-06:00', { practitioner: booking.ben });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      ...{ status: 'booked', start: '2026-12-02T09:00:00-06:00', practitioner: { id: booking.ben } },
      ...{
        confirmBy: '2026-11-23T13:00:00-06:00',
        manage: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/clinics\/home\/visits\//),
      },
    });
    const shown = await booking.ask('GET', `/visits/${tokenOf(answer.json().manage)}`);
    expect(shown.json()).toMatchObject({ state: 'booked', awaitsConfirmation: true, changes: { open: true } });
    expect(shown.body).not.toContain('visitor-');
    const forged = tokenOf(answer.json().manage).replace(/^./, (first: string) => (first === 'A' ? 'B' : 'A'));
    expect((await booking.ask('GET', `/visits/${forged}`)).statusCode).toBe(404);
    for (const slug of ['none', 'ho%00me', '%F0%9F%8F%A5']) {
      const elsewhere = { method: 'POST', url: `/api/public/clinics/${slug}/bookings`, payload: {} } as const;
      expect((await booking.app.inject(elsewhere)).statusCode).toBe(404);
    }
  });

  it('answers the same request with the same key like the first, and another request with it not at all', async () => {
    const body = { service: booking.talk, start: '2026-12-02T11:00:00-06:00', patient: someone(++people) };
    const [first, second] = [
      await booking.ask('POST', '/bookings', body, 'key-number-1'),
      await booking.ask('POST', '/bookings', body, 'key-number-1'),
    ];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
    const other = await booking.ask(
      'POST',
      '/bookings',
      { ...body, start: '2026-12-02T12:00:00-06:00' },
      'key-number-1',
    );
    expect([other.statusCode, other.json().code]).toEqual([422, 'key-reused']);
  });

  it('refuses a time that is taken with the three nearest that are free', async () => {
    const at = { service: booking.long, practitioner: booking.ana };
    expect((await book('2026-12-03T10:00:00-06:00', at)).statusCode).toBe(201);
    const refused = await book('2026-12-03T10:00:00-06:00', at);
    expect(refused.statusCode).toBe(409);
    expect(refused.json().alternatives.map(({ start }: { start: string }) => start)).toEqual([
      '2026-12-03T09:00:00-06:00',
      '2026-12-03T11:00:00-06:00',
      '2026-12-03T08:30:00-06:00',
    ]);
  });

  it('books all that a visit needs, or nothing: one room serves one visit at a time', async () => {
    const at = { service: booking.treatment };
    expect((await book('2026-12-04T10:00:00-06:00', { ...at, practitioner: booking.ana })).statusCode).toBe(201);
    const refused = await book('2026-12-04T10:00:00-06:00', { ...at, practitioner: booking.ben });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'resource-busy']);
    expect((await book('2026-12-04T10:00:00-06:00', { practitioner: booking.ben })).statusCode).toBe(201);
  });

  it('refuses the same person twice at one time', async () => {
    const patient = someone(++people);
    expect((await book('2026-12-07T10:00:00-06:00', { patient, practitioner: booking.ana })).statusCode).toBe(201);
    const again = await book('2026-12-07T10:00:00-06:00', { patient, practitioner: booking.ben });
    expect([again.statusCode, again.json().code]).toEqual([409, 'same-patient']);
  });
});

describe('a start that nobody can book', () => {
  it.each([
    ['a time in the past', { start: '2026-11-20T10:00:00-06:00' }, 'past', /is in the past/],
    ['a time too soon', { start: '2026-11-23T12:30:00-06:00' }, 'inside-notice', /is too soon/],
    ['a time too far ahead', { start: '2028-02-01T10:00:00-06:00' }, 'outside-horizon', /is too far ahead/],
    [
      'a time of the wrong length',
      { start: '2026-12-08T10:00:00-06:00', minutes: 45 },
      'wrong-length',
      /takes 30 minutes/,
    ],
    ['a time between two starts', { start: '2026-12-08T10:10:00-06:00' }, 'not-aligned', /never offered/],
    ['a time in a spring gap', { start: '2027-03-14T02:30' }, 'spring-gap', /the clocks go forward/],
    [
      'a time in a spring gap, with an offset',
      { start: '2027-03-14T02:30:00-06:00' },
      'spring-gap',
      /the clocks go forward/,
    ],
    ['a time that happens twice', { start: '2027-11-07T01:30' }, 'ambiguous', /happens twice/],
    ['no time at all', { start: 'tomorrow at noon' }, 'no-start', /is no start/],
  ])('is told so: %s', async (_name, more, code, message) => {
    const answer = await book('', more);
    expect([answer.statusCode, answer.json().code]).toEqual([422, code]);
    expect(answer.json().errors[0].message).toMatch(message);
  });

  it('has both moments of an ambiguous one beside, each of which can be booked', async () => {
    const { choices } = (await book('2027-11-07T01:30')).json();
    expect(choices).toEqual([
      { start: '2027-11-07T01:30:00-05:00', free: true },
      { start: '2027-11-07T01:30:00-06:00', free: true },
    ]);
    for (const { start } of choices)
      expect((await book(start, { practitioner: booking.ana })).json()).toMatchObject({ status: 'booked', start });
  });

  it.each([
    ['an unknown service', { service: '0199f5a0-0000-7000-8000-00000000dead' }, 'service'],
    ['an unknown practitioner', { practitioner: '0199f5a0-0000-7000-8000-00000000dead' }, 'practitioner'],
    ['an address that is none', { patient: { ...someone(0), email: 'nobody' } }, 'patient.email'],
    ['a day of birth that no month has', { patient: { ...someone(0), birthDate: '1981-02-29' } }, 'patient.birthDate'],
    ['a phone number that is none', { patient: { ...someone(0), phone: 'call me maybe' } }, 'patient.phone'],
    ['a field that nobody knows', { patients: 1 }, 'patients'],
  ])('is refused by its place: %s', async (_name, more, path) => {
    const answer = await book('2026-12-09T10:00:00-06:00', more);
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, path]);
  });

  it('has advice and a phone route beside where the visitor’s own check raised an urgent flag', async () => {
    const findings = { 'saddle-numbness': 'present', 'urinary-retention': 'present' };
    const asked = await book('2026-12-09T10:00:00-06:00', {
      intake: { patient: { age: 46, sex: 'female' }, findings },
    });
    expect([asked.statusCode, asked.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'urgent', urgency: 'emergency', advice: [expect.any(String)], phone: null }),
    ]);
  });
});

describe('a time that is kept', () => {
  it('is nobody else’s until it lapses, and can be booked, renewed and given back', async () => {
    const at = { service: booking.long, start: '2026-12-10T10:00:00-06:00' };
    const held = await booking.ask('POST', '/holds', at);
    expect([held.statusCode, held.json().expires]).toEqual([201, '2026-11-23T12:08:00-06:00']);
    expect((await book(at.start, at)).statusCode).toBe(409);
    const { hold } = held.json();
    now = new Date(testNow.getTime() + 5 * 60_000);
    expect((await booking.ask('POST', `/holds/${hold}/renew`)).json().expires).toBe('2026-11-23T12:13:00-06:00');
    expect((await book(at.start, { ...at, hold })).statusCode).toBe(201);
    const other = await booking.ask('POST', '/holds', { ...at, start: '2026-12-10T14:00:00-06:00' });
    expect((await booking.ask('DELETE', `/holds/${other.json().hold}`)).statusCode).toBe(204);
    expect((await book('2026-12-10T14:00:00-06:00', { service: at.service })).statusCode).toBe(201);
    await booking.ask('POST', '/holds', { ...at, start: '2026-12-10T16:00:00-06:00' });
    now = new Date(testNow.getTime() + 14 * 60_000);
    expect((await book('2026-12-10T16:00:00-06:00', { service: at.service })).statusCode).toBe(201);
    now = testNow;
  });
});

describe('an address', () => {
  it('that is confirmed by its code keeps the visit, and somebody unknown becomes a patient', async () => {
    const { id, manage } = (await book('2026-12-14T10:00:00-06:00')).json();
    const wrong = await booking.ask('POST', `/bookings/${id}/confirm`, { code: '000000' });
    expect([wrong.statusCode, wrong.json().errors[0].path]).toEqual([422, 'code']);
    const confirmed = await booking.ask('POST', `/bookings/${id}/confirm`, { code: codeOf(id) });
    expect(confirmed.json()).toEqual({ confirmed: true, status: 'booked', people: [] });
    now = new Date(testNow.getTime() + 3 * 3_600_000);
    expect((await booking.ask('GET', `/visits/${tokenOf(manage)}`)).json()).toMatchObject({
      state: 'booked',
      confirmBy: null,
    });
    now = testNow;
  });

  it('that is not confirmed in time gives the time back', async () => {
    const at = { service: booking.long };
    const { id, manage } = (await book('2026-12-15T10:00:00-06:00', at)).json();
    now = new Date(testNow.getTime() + 61 * 60_000);
    expect((await book('2026-12-15T10:00:00-06:00', at)).statusCode).toBe(201);
    expect((await booking.ask('GET', `/visits/${tokenOf(manage)}`)).json().state).toBe('cancelled');
    const late = await booking.ask('POST', `/bookings/${id}/confirm`, { code: codeOf(id) });
    expect([late.statusCode, late.json().code]).toEqual([409, 'lapsed']);
    now = testNow;
  });

  it('takes ten codes and no more', async () => {
    const { id } = (await book('2026-12-15T15:00:00-06:00')).json();
    for (let tries = 0; tries < 10; tries++)
      expect((await booking.ask('POST', `/bookings/${id}/confirm`, { code: '000000' })).statusCode).toBe(422);
    expect((await booking.ask('POST', `/bookings/${id}/confirm`, { code: codeOf(id) })).statusCode).toBe(429);
  });

  it('that several patients share asks who the visit is for', async () => {
    const email = 'family@example.org';
    const ids: string[] = [];
    for (const givenName of ['Hanna', 'Nils']) {
      const { patient } = (
        await booking.desk('POST', '/patients', { ...aPatient({ slug: 'home' }), givenName })
      ).json();
      await booking.desk('POST', `/patients/${patient.patientId}/contacts`, {
        ...{ contact: { kind: 'email', value: email }, relation: 'shared' },
      });
      ids.push(patient.patientId);
    }
    const patient = { name: 'H. Family', email, birthDate: '1984-02-29' };
    const { id } = (await book('2026-12-16T10:00:00-06:00', { patient })).json();
    const code = codeOf(id);
    const asked = (await booking.ask('POST', `/bookings/${id}/confirm`, { code })).json();
    expect(asked).toMatchObject({ confirmed: false, people: [{ givenName: 'Hanna' }, { givenName: 'Nils' }] });
    const said = await booking.ask('POST', `/bookings/${id}/confirm`, { code, patient: ids[1] });
    expect(said.json()).toMatchObject({ confirmed: true, status: 'booked' });
    const shown = (await booking.desk('GET', '/schedule?from=2026-12-16&to=2026-12-16')).json();
    expect(shown.visits[0].patient).toMatchObject({ id: ids[1] });

    const third = (await book('2026-12-16T11:00:00-06:00', { patient: { ...patient, name: 'Olga Family' } })).json();
    const confirm = (more: object) =>
      booking.ask('POST', `/bookings/${third.id}/confirm`, { code: codeOf(third.id), ...more });
    expect((await confirm({})).json().people).toHaveLength(2);
    expect((await confirm({ someoneElse: true })).json()).toMatchObject({ confirmed: true, status: 'booked' });
    const { visits } = (await booking.desk('GET', '/schedule?from=2026-12-16&to=2026-12-16')).json();
    expect(visits[1].patient.name).toBe('Olga Family');
    expect(ids).not.toContain(visits[1].patient.id);
  });
});

describe('a visit’s own link', () => {
  it('leads to the page in the language of the booking', async () => {
    const { manage } = (await book('2026-12-17T14:00:00-06:00', { language: 'es' })).json();
    expect(new URL(manage).pathname).toBe(`/es/clinics/home/visits/${tokenOf(manage)}`);
  });

  it('moves and cancels it within the clinic’s rules, and says until when', async () => {
    const at = { service: booking.long };
    const { id, manage } = (await book('2026-12-17T10:00:00-06:00', at)).json();
    await booking.ask('POST', `/bookings/${id}/confirm`, { code: codeOf(id) });
    const token = tokenOf(manage);
    const moved = await booking.ask('POST', `/visits/${token}/move`, { start: '2026-12-17T10:30:00-06:00' });
    expect(moved.json()).toMatchObject({
      start: '2026-12-17T10:30:00-06:00',
      changes: { until: '2026-12-16T10:30:00-06:00' },
    });
    expect((await book('2026-12-17T09:30:00-06:00', at)).statusCode).toBe(201);
    expect(
      (await booking.ask('POST', `/visits/${token}/move`, { start: '2026-12-17T09:30:00-06:00' })).statusCode,
    ).toBe(409);
    expect((await booking.ask('POST', `/visits/${token}/confirm`, {})).json().state).toBe('confirmed');
    expect((await booking.ask('POST', `/visits/${token}/cancel`, {})).json().state).toBe('cancelled');
    expect((await book('2026-12-17T10:30:00-06:00', at)).statusCode).toBe(201);
  });

  it('no longer changes it inside the cancel window', async () => {
    const { id, manage } = (await book('2026-11-24T08:00:00-06:00')).json();
    await booking.ask('POST', `/bookings/${id}/confirm`, { code: codeOf(id) });
    const refused = await booking.ask('POST', `/visits/${tokenOf(manage)}/cancel`, {});
    expect([refused.statusCode, refused.json().detail]).toEqual([409, expect.stringMatching(/until 2026-11-23 08:00/)]);
  });
});

it('at the door, the code there with name and day of birth says that somebody is here; who is wrong is told nothing', async () => {
  const patient = { name: 'Early Riser', email: 'early@example.org', birthDate: '1990-01-30' };
  await book('2026-11-23T15:00:00-06:00', { patient });
  const arrive = (more: object) =>
    booking.ask('POST', '/arrive', { doorCode: 'door1', birthDate: '1990-01-30', name: 'early riser', ...more });
  expect((await arrive({})).json()).toEqual({ arrived: true, service: 'Talk', start: '2026-11-23T15:00:00-06:00' });
  const wrong = [
    await arrive({ doorCode: 'other' }),
    await arrive({ birthDate: '1990-01-31' }),
    await arrive({ name: 'x' }),
  ];
  const said = wrong.map((answer) => [answer.statusCode, JSON.stringify(answer.json().errors)]);
  expect(new Set(said.map((it) => it.join())).size).toBe(1);
});
