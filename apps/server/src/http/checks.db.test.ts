import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetChecks } from '../usecases/checks/forget-checks.ts';
import { confirmCodeOf } from '../usecases/messages/confirm-code.ts';
import { openTestBooking, someone, type TestBooking, testNow } from './test-booking.ts';
import { ask, asStaff, makeId, testSecret } from './test-clinics.ts';

let now = testNow;
let booking: TestBooking;
let people = 500;
beforeAll(async () => {
  booking = await openTestBooking(() => now);
});
afterAll(() => booking.close());

const days = (count: number): Date => new Date(testNow.getTime() + count * 86_400_000);

/** Left hip rim and groin, from the list. */
const drawing = {
  version: 1,
  steps: [
    ['fill', 'iliac-crest', 'left', 'aching', 6],
    ['fill', 'groin', 'left', 'burning', 4],
  ],
};
const told = (more: object = {}, answers: readonly object[] = [{ finding: 'relief-sitting', answer: 'no' }]) => ({
  language: 'en',
  consent: '2026-11',
  drawing,
  answers: { ageYears: 46, sex: 'female', side: 'left', answers },
  ...more,
});
const send = (method: 'POST' | 'PUT' | 'DELETE', path: string, body: object, key?: string, slug = 'home') =>
  booking.app.inject({
    ...{ method, url: `/api/public/clinics/${slug}/checks${path}`, payload: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
  });
const keep = async (more?: object, answers?: readonly object[]) => (await send('POST', '', told(more, answers))).json();
const open = (code: string, slug?: string) => send('POST', '/resume', { code }, undefined, slug);
const book = async (start: string, kept: { readonly check: string; readonly secret: string }, key?: string) =>
  booking.ask(
    'POST',
    '/bookings',
    {
      ...{ service: booking.talk, start, practitioner: booking.ben, patient: someone(++people) },
      intake: { check: kept.check, secret: kept.secret },
    },
    key,
  );
const confirm = (id: string) =>
  booking.ask('POST', `/bookings/${id}/confirm`, {
    code: confirmCodeOf(testSecret, { clinicId: booking.home.clinicId, visitId: id }),
  });
const asClinician = async (method: 'GET' | 'POST', path: string, body?: object) => {
  const url = `/api/clinics/home${path}`;
  return ask(booking.app, { as: asStaff(booking.home, 'clinician'), method, url, ...(body !== undefined && { body }) });
};

const todayOn = async (day: string) => {
  now = new Date(`${day}T18:00:00Z`);
  const today = (await asClinician('GET', '/today')).json();
  now = testNow;
  return today;
};

describe('a check that a visitor agreed to send', () => {
  it('is kept for thirty days, and its code opens it on another device, however it is typed', async () => {
    const kept = await keep();
    expect(kept).toEqual({
      ...{ check: expect.any(String), secret: expect.stringMatching(/^[\w-]{43}$/) },
      ...{ code: expect.stringMatching(/^[A-Z]{3,9} \d{4}$/), expires: days(30).toISOString() },
    });
    const opened = await open(` ${kept.code.toLowerCase().replace(' ', '-')} `);
    expect([opened.statusCode, opened.json()]).toEqual([
      200,
      {
        ...{ ...kept, language: 'en', drawing },
        answers: {
          ...{ ageYears: 46, sex: 'female', side: 'left' },
          answers: [{ finding: 'relief-sitting', answer: 'no' }],
          pain: [
            { region: 'iliac-crest', side: 'left', intensity: 6 },
            { region: 'groin', side: 'left', intensity: 4 },
          ],
        },
      },
    ]);
  });

  it('keeps no answer to a question that is not asked, and takes the places from the drawing, not from what is said of it', async () => {
    const pain = [{ region: 'buttock', side: 'right' }];
    const kept = await send('POST', '', {
      ...told({}, [
        { finding: 'pregnant-postpartum', answer: 'yes' },
        { finding: 'duration-under-16-days', answer: 'yes' },
        { finding: 'duration-over-5-years', answer: 'yes' },
      ]),
      answers: {
        ...{ ageYears: 70, sex: 'male', pain },
        answers: [
          { finding: 'pregnant-postpartum', answer: 'yes' },
          { finding: 'duration-under-16-days', answer: 'yes' },
          { finding: 'duration-over-5-years', answer: 'yes' },
        ],
      },
    });
    const { answers } = (await open(kept.json().code)).json();
    expect(answers.answers).toEqual([{ finding: 'duration-under-16-days', answer: 'yes' }]);
    expect(answers.pain.map(({ region }: { region: string }) => region)).toEqual(['iliac-crest', 'groin']);
  });

  it('is kept once for the same key, and can be changed and deleted by its secret alone', async () => {
    const body = told();
    const [first, second] = [await send('POST', '', body, 'check-key-1'), await send('POST', '', body, 'check-key-1')];
    expect(second.json()).toEqual(first.json());
    const { check, secret, code } = first.json();
    const changed = await send('PUT', `/${check}`, { ...told({}, []), secret });
    expect([changed.statusCode, changed.json().code]).toEqual([200, code]);
    expect((await open(code)).json().answers.answers).toEqual([]);
    const other = secret.replace(/^./, (letter: string) => (letter === 'A' ? 'B' : 'A'));
    expect((await send('PUT', `/${check}`, { ...told(), secret: other })).statusCode).toBe(404);
    expect((await send('DELETE', `/${check}`, { secret: other })).statusCode).toBe(404);
    expect((await send('DELETE', `/${check}`, { secret })).statusCode).toBe(204);
    expect((await send('DELETE', `/${check}`, { secret })).statusCode).toBe(204);
    expect((await open(code)).statusCode).toBe(404);
  });

  it.each([
    ['an unknown finding', told({}, [{ finding: 'no-such-thing', answer: 'yes' }]), 'answers.answers[0].finding'],
    [
      'a second answer',
      told({}, Array(2).fill({ finding: 'relief-sitting', answer: 'no' })),
      'answers.answers[1].finding',
    ],
    ['a step that is none', told({ drawing: { version: 1, steps: [['spray']] } }), 'drawing.steps[0]'],
    ['no consent', told({ consent: '' }), 'consent'],
    ['an age that nobody has', told({ answers: { ageYears: 400, answers: [] } }), 'answers.ageYears'],
  ])('is refused by the place with %s', async (_name, body, path) => {
    const answer = await send('POST', '', body);
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([422, path]);
  });

  it('says when its code has expired, forgets what it held, and later the code too', async () => {
    const { code, check, secret } = await keep({ language: 'es' });
    now = days(30);
    const late = await open(code);
    expect([late.statusCode, late.json().code]).toEqual([409, 'expired']);
    const parts = { db: booking.db, clock: () => now, newId: makeId };
    await forgetChecks(parts);
    expect((await open(code)).json().code).toBe('expired');
    expect((await book('2026-12-30T09:00:00-06:00', { check, secret })).json().errors[0].path).toBe('intake.check');
    now = days(60);
    await forgetChecks(parts);
    expect((await open(code)).statusCode).toBe(404);
    now = testNow;
  });
});

describe('a booking with a check', () => {
  it('writes drawing, answers and result into the record once the person is a patient, and never twice', async () => {
    const kept = await keep();
    const booked = await book('2026-12-03T09:00:00-06:00', kept, 'booking-key-1');
    expect(booked.statusCode).toBe(201);
    const { id } = booked.json();
    await confirm(id);
    await confirm(id);
    const again = await book('2026-12-03T11:00:00-06:00', kept);
    await confirm(again.json().id);
    const today = await todayOn('2026-12-03');
    const visit = today.visits.find(({ visitId }: { visitId: string }) => visitId === id);
    expect([visit.hasIntake, visit.urgency]).toEqual([true, null]);
    const patientId = visit.patient.id;
    const { encounters } = (await asClinician('GET', `/patients/${patientId}/encounters`)).json();
    const intakes = encounters.filter(({ kind }: { kind: string }) => kind === 'intake');
    expect(intakes).toHaveLength(1);
    const record = (await asClinician('GET', `/encounters/${intakes[0].encounterId}`)).json();
    expect(record.encounter.recordedBy).toEqual({ kind: 'patient', id: patientId });
    expect(
      record.observations.map(({ code, value }: { code: string; value: string }) => `${code} ${value}`).sort(),
    ).toEqual([
      'leg-pain-below-knee absent',
      'no-leg-pain present',
      'relief-sitting absent',
      'unilateral-pain present',
    ]);
    const byKind = new Map(
      record.documents.map(({ kind, content }: { kind: string; content: object }) => [kind, content]),
    );
    expect(byKind.get('drawing')).toMatchObject({ drawing, pain: [{ region: 'iliac-crest' }, { region: 'groin' }] });
    expect(byKind.get('questionnaire')).toMatchObject({ answers: [{ finding: 'relief-sitting', answer: 'no' }] });
    expect(byKind.get('assessment')).toMatchObject({
      result: { urgent: [], causes: [{ condition: 'discogenic-lbp' }, {}, {}] },
    });
    expect((await send('DELETE', `/${kept.check}`, { secret: kept.secret })).statusCode).toBe(409);
    expect((await send('PUT', `/${kept.check}`, { ...told(), secret: kept.secret })).statusCode).toBe(409);

    const encounter = (await asClinician('POST', `/visits/${id}/encounter`, {})).json();
    const state = (await asClinician('GET', `/encounters/${encounter.encounterId}/state`)).json();
    expect(state.entries.map(({ by }: { by: object }) => by)).toEqual(
      state.entries.map(() => ({ kind: 'patient', id: patientId })),
    );
    const bodies = state.entries.map(({ body }: { body: object }) => body);
    expect(bodies).toHaveLength(6);
    expect(bodies).toEqual(
      expect.arrayContaining([
        { kind: 'side', side: 'left' },
        expect.objectContaining({ kind: 'pain', drawing }),
        { kind: 'finding', finding: 'relief-sitting', value: 'absent' },
        { kind: 'finding', finding: 'no-leg-pain', value: 'present' },
        { kind: 'finding', finding: 'leg-pain-below-knee', value: 'absent' },
        { kind: 'finding', finding: 'unilateral-pain', value: 'present' },
      ]),
    );
  });

  it('is refused where the answers are urgent, with what to do now', async () => {
    const kept = await keep({}, [{ finding: 'saddle-numbness', answer: 'yes' }]);
    const answer = (await book('2026-12-04T09:00:00-06:00', kept)).json();
    expect(answer).toMatchObject({ code: 'urgent', urgency: 'emergency', advice: [expect.any(String)] });
  });

  it('leaves an unconfirmed visit without a check when its answers are deleted', async () => {
    const kept = await keep();
    const { id } = (await book('2026-12-04T13:00:00-06:00', kept)).json();
    expect((await send('DELETE', `/${kept.check}`, { secret: kept.secret })).statusCode).toBe(204);
    expect((await confirm(id)).json().confirmed).toBe(true);
    const today = await todayOn('2026-12-04');
    expect(today.visits.find(({ visitId }: { visitId: string }) => visitId === id).hasIntake).toBe(false);
  });

  it('tells staff what should be seen within days', async () => {
    const kept = await keep({}, [{ finding: 'weight-loss', answer: 'yes' }]);
    const { id } = (await book('2026-12-05T09:00:00-06:00', kept)).json();
    await confirm(id);
    const today = await todayOn('2026-12-05');
    expect(today.visits.find(({ visitId }: { visitId: string }) => visitId === id).urgency).toBe('soon');
  });
});

it('lets nobody guess codes: after thirty wrong ones at a clinic even a right one waits', async () => {
  const { code } = (await send('POST', '', told(), undefined, 'foreign')).json();
  for (let wrong = 0; wrong < 29; wrong++) await open(`NOWORD ${String(wrong).padStart(4, '0')}`, 'foreign');
  expect((await open(code, 'foreign')).statusCode).toBe(200);
  await open('NOWORD 9999', 'foreign');
  const late = await open(code, 'foreign');
  expect([late.statusCode, Number(late.headers['retry-after']) > 0]).toEqual([429, true]);
});
