import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmCodeOf } from './confirm-code.ts';
import { queueVisitMessages } from './queue-visit-messages.ts';
import { openTestVisits, type TestVisits } from './test-visits.ts';

/** Mondays at 10:00 in Chicago, in winter. */
const monday = '2027-01-11T16:00:00Z';

describe('what a person is told of a visit', () => {
  let clinic: TestVisits;
  beforeAll(async () => {
    clinic = await openTestVisits();
  });
  afterAll(() => clinic.close());

  const anAddress = (): string => `${randomUUID()}@example.org`;
  const mailTo = async (address: string) => (await clinic.outbox()).filter(({ recipient }) => recipient === address);
  const subjects = async (address: string) => (await mailTo(address)).map(({ subject }) => subject);
  const booked = async (address = anAddress(), start = monday) => {
    const patientId = await clinic.addPatient({ email: address });
    const visitId = await clinic.addVisit({ patientId, start });
    return { address, patientId, visitId };
  };
  const reasonOf = (visitId: string) =>
    clinic.within(async (tx) => {
      const { rows } = await sql<{ readonly kind: string; readonly reason: string | null }>`
        select kind, reason from messages where visit_id = ${visitId} and state = 'dropped' order by due_at`.execute(
        tx,
      );
      return rows.map(({ kind, reason }) => `${kind}: ${reason}`);
    });

  it('confirms a patient’s own booking at once, with when, with whom, where, and a calendar file', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const { address, visitId } = await booked();
    await clinic.change({ visitId, change: 'booked', by: 'patient' });
    await clinic.send();
    const [mail, ...others] = await mailTo(address);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Your visit on Monday, January 11, 2027');
    expect(mail?.body).toBe(
      [
        'Hello Jane,',
        '',
        'Your visit is booked.',
        '',
        'Monday, January 11, 2027, at 10:00 am (Central Time)',
        'With Ana Martínez',
        'Main house, 100 Main Ave, Sioux Falls, SD',
        '',
        'To move or cancel it, or to add it to your calendar:',
      ].join('\n'),
    );
    expect(mail?.linkPath).toMatch(/^\/clinics\/home\/visits\/[A-Za-z0-9_-]{43}$/);
    expect(mail?.calendars.map(({ method }) => method)).toEqual(['REQUEST']);
  });

  it('speaks Spanish to who wants it, and links to the page in Spanish', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const address = anAddress();
    const patientId = await clinic.addPatient({ email: address, language: 'es' });
    const visitId = await clinic.addVisit({ patientId, start: monday });
    await clinic.change({ visitId, change: 'booked', by: 'patient' });
    await clinic.send();
    const [mail] = await mailTo(address);
    expect(mail?.subject).toBe('Su cita del lunes, 11 de enero de 2027');
    expect(mail?.body).toContain('lunes, 11 de enero de 2027, a las 10:00 a. m. (hora central)');
    expect(mail?.linkPath).toMatch(/^\/es\/clinics\/home\/visits\//);
  });

  it('never names the service, which may name a condition', async () => {
    for (const { subject, body, calendars } of await clinic.outbox()) {
      expect(`${subject} ${body} ${calendars.map(({ text }) => text).join()}`).not.toMatch(
        /syndrome|junction synd|treat/i,
      );
    }
  });

  it('sends nothing of a slip of staff that was undone within the delay', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const { address, visitId } = await booked();
    await clinic.change({ visitId, change: 'booked', by: 'patient' });
    await clinic.send();
    await clinic.change({ visitId, change: 'moved', by: 'staff' }, { start: '2027-01-11T18:00:00Z' });
    clinic.at('2027-01-04T15:01:00Z');
    await clinic.send();
    await clinic.change({ visitId, change: 'moved', by: 'staff' }, { start: monday });
    clinic.at('2027-01-04T15:10:00Z');
    await clinic.send();
    expect(await subjects(address)).toEqual(['Your visit on Monday, January 11, 2027']);
    expect(await reasonOf(visitId)).toEqual(['notice: unchanged']);
  });

  it('tells a move by staff once the delay is over, with the time before and a higher number for the calendar', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const { address, visitId } = await booked();
    await clinic.change({ visitId, change: 'booked', by: 'patient' });
    await clinic.send();
    await clinic.change({ visitId, change: 'moved', by: 'staff' }, { start: '2027-01-11T18:00:00Z' });
    clinic.at('2027-01-04T15:01:59Z');
    await clinic.send();
    expect(await mailTo(address)).toHaveLength(1);
    clinic.at('2027-01-04T15:02:00Z');
    await clinic.send();
    const [first, moved] = await mailTo(address);
    expect(moved?.body).toContain('at 12:00 pm (Central Time)\nIt was Monday, January 11, 2027, at 10:00 am');
    const numberIn = (text = '') => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const uidIn = (text = '') => /UID:(.+)\r/.exec(text)?.[1];
    expect(numberIn(moved?.calendars[0]?.text)).toBeGreaterThan(numberIn(first?.calendars[0]?.text));
    expect(uidIn(moved?.calendars[0]?.text)).toBe(uidIn(first?.calendars[0]?.text));
  });

  it('takes the visit out of the calendar when it is cancelled, and says nothing more of it', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const { address, visitId } = await booked();
    await clinic.change({ visitId, change: 'booked', by: 'patient' });
    await clinic.send();
    await clinic.change({ visitId, change: 'cancelled', by: 'patient' }, { state: 'cancelled' });
    await clinic.send();
    clinic.at('2027-01-11T15:00:00Z');
    await clinic.send();
    const mails = await mailTo(address);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Your visit on Monday, January 11, 2027',
      'Your visit on Monday, January 11, 2027 is cancelled',
    ]);
    expect(mails[1]?.calendars[0]?.method).toBe('CANCEL');
    expect(mails[1]?.calendars[0]?.text).toContain('STATUS:CANCELLED');
    expect(mails[1]?.linkPath).toBe('/clinics/home/book');
  });

  it('says nothing of a visit that staff booked and cancelled within the delay', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const { address, visitId } = await booked();
    await clinic.change({ visitId, change: 'booked', by: 'staff' });
    await clinic.change({ visitId, change: 'cancelled', by: 'staff' }, { state: 'cancelled' });
    clinic.at('2027-01-11T15:00:00Z');
    await clinic.send();
    expect(await mailTo(address)).toEqual([]);
  });

  it('mails the code that proves the address, and of the visit only once it is proved', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const address = anAddress();
    const patientId = await clinic.addPatient({ email: address });
    const visitId = await clinic.addVisit({ patientId, start: monday, confirmBy: '2027-01-04T16:00:00Z' });
    await clinic.change({ visitId, change: 'confirm-address', by: 'patient' });
    await clinic.change({ visitId, change: 'moved', by: 'staff' });
    clinic.at('2027-01-04T15:10:00Z');
    await clinic.send();
    const { secret } = clinic.sending;
    const code = confirmCodeOf(secret, { clinicId: clinic.clinicId, visitId });
    expect(code).toMatch(/^\d{6}$/);
    expect((await mailTo(address)).map(({ body }) => body)).toEqual([expect.stringContaining(`Your code is ${code}.`)]);
    await clinic.within((tx) => sql`update visits set confirm_by = null where visit_id = ${visitId}`.execute(tx));
    for (const change of ['booked', 'confirm-address'] as const) {
      await clinic.change({ visitId, change, by: 'patient' });
    }
    await clinic.send();
    expect(await subjects(address)).toEqual([
      'Your code to confirm your visit',
      'Your visit on Monday, January 11, 2027',
    ]);
  });

  it('tells a series in one mail, with a calendar file for each visit', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const { address, patientId, visitId } = await booked();
    const second = await clinic.addVisit({ patientId, start: '2027-01-13T16:00:00Z' });
    for (const it of [second, visitId]) await clinic.change({ visitId: it, change: 'booked', by: 'staff' });
    clinic.at('2027-01-04T15:02:00Z');
    await clinic.send();
    const [mail, ...others] = await mailTo(address);
    expect(others).toEqual([]);
    expect(mail?.body).toMatch(/January 11, 2027, at 10:00 am[\s\S]*January 13, 2027, at 10:00 am/);
    expect(mail?.calendars).toHaveLength(2);
  });
});

describe('reminders', () => {
  let clinic: TestVisits;
  beforeAll(async () => {
    clinic = await openTestVisits();
  });
  afterAll(() => clinic.close());

  const anAddress = (): string => `${randomUUID()}@example.org`;
  const aNumber = (): string => `+1605${Math.floor(1e6 + Math.random() * 9e6)}`;
  const to = async (recipient: string) => (await clinic.outbox()).filter((it) => it.recipient === recipient);
  /** Books, and sends what is due at each of the moments. */
  const live = async (visits: readonly string[], moments: readonly string[]) => {
    clinic.at('2027-01-04T15:00:00Z');
    for (const visitId of visits) await clinic.change({ visitId, change: 'booked', by: 'patient' });
    for (const moment of ['2027-01-04T15:00:00Z', ...moments]) {
      clinic.at(moment);
      await clinic.send();
    }
  };
  const days = [
    '2027-01-09T15:59:00Z',
    '2027-01-09T16:00:00Z',
    '2027-01-10T16:00:00Z',
    '2027-01-11T15:59:00Z',
  ] as const;

  it('come by mail two days before where the patient chose nothing, and never twice', async () => {
    const address = anAddress();
    const patientId = await clinic.addPatient({ email: address, phone: aNumber() });
    const visitId = await clinic.addVisit({ patientId, start: monday, state: 'confirmed' });
    await live([visitId], [days[0]]);
    expect(await to(address)).toHaveLength(1);
    await live([visitId], days);
    expect((await to(address)).map(({ subject }) => subject)).toEqual([
      'Your visit on Monday, January 11, 2027',
      'See you on Monday, January 11, 2027',
    ]);
  });

  it('come by text where the patient chose that, and by both or not at all', async () => {
    const people = await Promise.all(
      (['text', 'both', 'none'] as const).map(async (reminders) => {
        const [email, phone] = [anAddress(), aNumber()];
        const patientId = await clinic.addPatient({ email, phone, reminders });
        const visitId = await clinic.addVisit({ patientId, start: monday, state: 'confirmed' });
        return { email, phone, visitId };
      }),
    );
    await live(
      people.map(({ visitId }) => visitId),
      days,
    );
    const counts = await Promise.all(
      people.map(async (it) => [(await to(it.email)).length, (await to(it.phone)).length]),
    );
    expect(counts).toEqual([
      [1, 1],
      [2, 1],
      [1, 0],
    ]);
    const [text] = await to(people[0]?.phone ?? '');
    expect(text?.body).toBe(
      'Clinic home: See you Monday, January 11, 2027, at 10:00 am (Central Time). Tell us that you are coming, move or cancel:',
    );
  });

  it('are one message for visits of one address within an hour', async () => {
    const address = anAddress();
    const [jane, tom] = [
      await clinic.addPatient({ email: address }),
      await clinic.addPatient({ email: address, givenName: 'Tom' }),
    ];
    const visits = [
      await clinic.addVisit({ patientId: jane, start: monday, state: 'confirmed' }),
      await clinic.addVisit({ patientId: tom, start: '2027-01-11T16:45:00Z', state: 'confirmed' }),
      await clinic.addVisit({ patientId: tom, start: '2027-01-11T20:00:00Z', state: 'confirmed' }),
    ];
    await live(visits, ['2027-01-09T16:00:00Z', '2027-01-09T16:45:00Z', '2027-01-09T20:00:00Z']);
    const reminders = (await to(address)).filter(({ subject }) => subject.startsWith('See you'));
    expect(reminders.map(({ body }) => body.match(/\d+:\d\d [ap]m/g))).toEqual([['10:00 am', '10:45 am'], ['2:00 pm']]);
    expect(reminders[0]?.body).toContain('For Tom');
  });

  it.each(['arrived', 'in-room', 'done', 'no-show', 'cancelled', 'pending'])(
    'are not sent for a visit that is %s',
    async (state) => {
      const address = anAddress();
      const patientId = await clinic.addPatient({ email: address });
      const visitId = await clinic.addVisit({ patientId, start: monday });
      await live([visitId], []);
      await clinic.within((tx) => sql`update visits set state = ${state} where visit_id = ${visitId}`.execute(tx));
      clinic.at('2027-01-11T15:00:00Z');
      await clinic.send();
      expect(
        (await to(address)).filter(({ subject }) => subject.startsWith('See') || subject.startsWith('Are')),
      ).toEqual([]);
    },
  );

  it('ask once more only who did not answer', async () => {
    const [silent, answering] = [anAddress(), anAddress()];
    const visits = [
      await clinic.addVisit({ patientId: await clinic.addPatient({ email: silent }), start: '2027-01-11T20:00:00Z' }),
      await clinic.addVisit({
        patientId: await clinic.addPatient({ email: answering }),
        start: '2027-01-11T20:00:00Z',
      }),
    ];
    await live(visits, ['2027-01-09T20:00:00Z']);
    await clinic.within((tx) =>
      sql`update visits set state = 'confirmed' where visit_id = ${visits[1] ?? ''}`.execute(tx),
    );
    clinic.at('2027-01-11T16:00:00Z');
    await clinic.send();
    const asked = async (address: string) => (await to(address)).filter(({ subject }) => subject.startsWith('Are you'));
    expect([(await asked(silent)).length, (await asked(answering)).length]).toEqual([1, 0]);
  });

  it('wait until morning when the server was away and comes back in quiet hours', async () => {
    const address = anAddress();
    const patientId = await clinic.addPatient({ email: address });
    const visitId = await clinic.addVisit({ patientId, start: monday, state: 'confirmed' });
    await live([visitId], ['2027-01-10T03:00:00Z']);
    expect(await to(address)).toHaveLength(1);
    clinic.at('2027-01-10T13:59:59Z');
    await clinic.send();
    expect(await to(address)).toHaveLength(1);
    clinic.at('2027-01-10T14:00:00Z');
    await clinic.send();
    expect(await to(address)).toHaveLength(2);
  });

  it('of the old time are dropped when the visit moves, and those of the new one come', async () => {
    const address = anAddress();
    const patientId = await clinic.addPatient({ email: address });
    const visitId = await clinic.addVisit({ patientId, start: monday, state: 'confirmed' });
    await live([visitId], []);
    await clinic.change({ visitId, change: 'moved', by: 'patient' }, { start: '2027-01-18T16:00:00Z' });
    for (const moment of ['2027-01-09T16:00:00Z', '2027-01-16T15:59:00Z', '2027-01-16T16:00:00Z']) {
      clinic.at(moment);
      await clinic.send();
    }
    expect((await to(address)).map(({ subject }) => subject)).toEqual([
      'Your visit on Monday, January 11, 2027',
      'Your visit has changed: Monday, January 18, 2027',
      'See you on Monday, January 18, 2027',
    ]);
  });
});

describe('one effect of each message', () => {
  let clinic: TestVisits;
  beforeAll(async () => {
    clinic = await openTestVisits();
  });
  afterAll(() => clinic.close());

  it('holds under eight workers at once', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    for (let index = 0; index < 12; index++) {
      const patientId = await clinic.addPatient({ email: `many-${index}@example.org` });
      const visitId = await clinic.addVisit({ patientId, start: monday });
      await clinic.change({ visitId, change: 'booked', by: 'patient' });
    }
    await Promise.all(Array.from({ length: 8 }, () => clinic.send()));
    await clinic.send();
    const recipients = (await clinic.outbox()).map(({ recipient }) => recipient);
    expect([recipients.length, new Set(recipients).size]).toEqual([12, 12]);
  });

  it('holds when a worker is killed in the middle', async () => {
    clinic.at('2027-01-04T15:00:00Z');
    const patientId = await clinic.addPatient({ email: 'killed@example.org' });
    const visitId = await clinic.addVisit({ patientId, start: monday });
    await clinic.change({ visitId, change: 'booked', by: 'patient' });
    // The worker comes as far as the outbox, waits for it, and is cut off there.
    const sent = await clinic.within(async (tx) => {
      await sql`lock table mail_outbox in exclusive mode`.execute(tx);
      const cut = clinic.send().then(
        () => 'done',
        () => 'cut off',
      );
      for (let cuts = 0; cuts === 0; ) {
        const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`.execute(tx);
        cuts = rows.length;
      }
      return cut;
    });
    expect(sent).toBe('cut off');
    const mails = async () => (await clinic.outbox()).filter(({ recipient }) => recipient === 'killed@example.org');
    expect(await mails()).toHaveLength(0);
    await clinic.send();
    await clinic.send();
    expect(await mails()).toHaveLength(1);
  });

  it('is taken back with the booking that was its reason', async () => {
    const patientId = await clinic.addPatient({ email: 'undone@example.org' });
    const visitId = await clinic.addVisit({ patientId, start: monday });
    const undone = clinic.within(async (tx) => {
      const context = { clinicId: clinic.clinicId, now: clinic.sending.clock(), newId: clinic.sending.newId };
      await queueVisitMessages(tx, context, { visitId, change: 'booked', by: 'patient' });
      throw new Error('the booking was refused');
    });
    await expect(undone).rejects.toThrow('the booking was refused');
    await clinic.send();
    expect((await clinic.outbox()).filter(({ recipient }) => recipient === 'undone@example.org')).toEqual([]);
  });
});
