import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmCodeOf } from '../../usecases/messages/confirm-code.ts';
import { openTestBooking, type TestBooking, testNow } from '../test-booking.ts';
import { testSecret } from '../test-clinics.ts';
import { makeSiteFolder } from './test-site-folder.ts';

let booking: TestBooking;
let folder: string;
beforeAll(async () => {
  folder = makeSiteFolder();
  booking = await openTestBooking(() => testNow, folder);
});
afterAll(async () => {
  await booking.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  booking.app.inject({ method: 'GET', url, headers });
const post = (url: string, fields: Readonly<Record<string, string>>) =>
  booking.app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const details = (more: Readonly<Record<string, string>> = {}) => ({
  ...{ service: booking.talk, practitioner: '', key: crypto.randomUUID(), name: 'Mara Lindqvist' },
  ...{ email: 'mara@example.org', phone: '', birthMonth: '4', birthDay: '26', birthYear: '1982' },
  ...more,
});

describe('the public pages', () => {
  it('are the same for everyone until details are asked for, and then kept by nobody', async () => {
    const page = await get('/clinics/home/book');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const again = await get('/clinics/home/book', { 'if-none-match': String(page.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const form = await get('/clinics/home/book?start=2026-12-01T10:00:00-06:00&step=details');
    expect(form.headers['cache-control']).toBe('no-store');
  });

  it('speak both languages, and know no clinic that there is not', async () => {
    expect((await get('/es/clinics/home/book')).body).toContain('<html lang="es">');
    expect((await get('/clinics/nowhere/book')).statusCode).toBe(404);
  });

  it('keep files with a hash in their name for good, and give away nothing else of the build', async () => {
    expect((await get('/site/assets/site-abc.css')).headers['cache-control']).toContain('immutable');
    expect((await get('/site/manifest.json')).statusCode).toBe(404);
  });

  it('are packed for a browser that can unpack them', async () => {
    const page = await get('/clinics/home/book', { 'accept-encoding': 'gzip' });
    expect(page.headers['content-encoding']).toBe('gzip');
    expect(page.rawPayload.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  });
});

describe('booking by a plain form', () => {
  it('keeps every entry where one is wrong', async () => {
    const page = await post('/clinics/home/book', details({ start: '2026-12-01T10:00:00-06:00', email: 'mara@' }));
    expect(page.statusCode).toBe(422);
    for (const kept of ['Mara Lindqvist', 'mara@', '1982']) expect(page.body).toContain(`value="${kept}"`);
  });

  it('books once however often the form is sent, and leads to the visit', async () => {
    const form = details({ start: '2026-12-01T10:00:00-06:00', practitioner: booking.ana });
    const first = await post('/es/clinics/home/book', form);
    const second = await post('/es/clinics/home/book', form);
    expect(first.statusCode).toBe(303);
    expect(first.headers.location).toMatch(/^\/es\/clinics\/home\/visits\/[\w-]{43}$/);
    expect(second.headers.location).toBe(first.headers.location);
  });

  it('offers the nearest times where somebody was faster, with all that was typed', async () => {
    const at = { start: '2026-12-02T10:00:00-06:00', practitioner: booking.ana };
    expect((await post('/clinics/home/book', details({ ...at, email: 'first@example.org' }))).statusCode).toBe(303);
    const page = await post('/clinics/home/book', details({ ...at, email: 'second@example.org' }));
    expect(page.statusCode).toBe(409);
    expect(page.body.match(/name="other"/g)).toHaveLength(3);
    expect(page.body).toContain('value="second@example.org"');
    const other = await post(
      '/clinics/home/book',
      details({ ...at, email: 'second@example.org', other: '2026-12-02T11:00:00-06:00' }),
    );
    expect([other.statusCode, other.body.includes('value="2026-12-02T11:00:00-06:00"')]).toEqual([200, true]);
  });

  it('is confirmed by the code, answered, moved and canceled on the page of the visit', async () => {
    const booked = await post(
      '/clinics/home/book',
      details({ start: '2026-12-03T10:00:00-06:00', practitioner: booking.ben, email: 'third@example.org' }),
    );
    const visit = String(booked.headers.location);
    const { id } = (await booking.ask('GET', visit.replace('/clinics/home', ''))).json();
    expect((await get(visit)).body).toContain('Check your email');
    expect((await post(`${visit}/confirm`, { code: '000000' })).statusCode).toBe(422);
    const code = confirmCodeOf(testSecret, { clinicId: booking.home.clinicId, visitId: id });
    expect((await post(`${visit}/confirm`, { code })).headers.location).toBe(`${visit}?news=confirmed`);
    await post(`${visit}/coming`, {});
    expect((await get(visit)).body).toContain('Confirmed');
    const moved = await post(`${visit}/move`, { start: '2026-12-04T10:00:00-06:00' });
    expect(moved.headers.location).toBe(`${visit}?news=moved`);
    await post(`${visit}/cancel`, {});
    expect((await get(visit)).body).toContain('This visit is canceled.');
  });

  it('says that a link opens nothing, and where to go instead', async () => {
    const page = await get('/clinics/home/visits/no-such-visit');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('This link does not work');
  });

  it('stops after thirty forms in a minute, with all that was typed', async () => {
    for (let sent = 0; sent < 30; sent++) await post('/clinics/home/arrive', { doorCode: 'x' });
    const page = await post('/clinics/home/book', details({ start: '2026-12-01T12:00:00-06:00' }));
    expect(page.statusCode).toBe(429);
    expect(page.body).toContain('value="Mara Lindqvist"');
  });
});
