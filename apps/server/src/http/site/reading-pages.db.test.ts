import { rmSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBooking, type TestBooking, testNow } from '../test-booking.ts';
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

describe('the reading pages', () => {
  it('begin, where there are several clinics, with the choice of one', async () => {
    const page = await get('/');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('href="/clinics/home"');
    expect(page.body).toContain('href="/clinics/foreign"');
  });

  it('show on the home what can be booked, and when', async () => {
    const page = await get('/clinics/home');
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(page.body).toContain('"@type":"MedicalClinic"');
    expect(page.body).toMatch(/href="\/clinics\/home\/book\?service=[^"]*step=details"/);
  });

  it('are packed with Brotli where a browser takes it, kept for minutes, and the same text each time', async () => {
    const path = '/clinics/home/learn/hip-oa';
    const packed = await get(path, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=300' });
    const again = await get(path, { 'accept-encoding': 'gzip, br' });
    const plain = await get(path);
    for (const { rawPayload } of [packed, again])
      expect(brotliDecompressSync(rawPayload).toString('utf8')).toBe(plain.body);
    const unchanged = await get(path, { 'if-none-match': String(plain.headers.etag) });
    expect([unchanged.statusCode, unchanged.body]).toEqual([304, '']);
  });

  it('find causes by the query of the library, in the language of the address', async () => {
    const page = await get('/es/clinics/home/learn?where=hip-rim');
    expect(page.body).toContain('Qué puede doler aquí: Borde de la cadera');
    expect(page.body).toContain('/es/clinics/home/learn/tlj-syndrome');
  });

  it('say that there is no such cause, and lead to all', async () => {
    const page = await get('/clinics/home/learn/no-such-cause');
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain('href="/clinics/home/learn"');
    expect(page.body).toContain('<meta name="robots" content="noindex"/>');
  });

  it('are all named to search engines', async () => {
    const map = await get('/sitemap.xml');
    expect(map.headers['content-type']).toBe('application/xml; charset=utf-8');
    // Per clinic: four pages and the flagship in two languages, and the other 42 causes in English.
    expect(map.body.match(/<loc>/g)).toHaveLength(2 * (2 * 5 + 42));
    expect((await get('/robots.txt')).body).toMatch(/^User-agent: \*\n[\s\S]*Sitemap: http.*\/sitemap\.xml\n$/);
  });
});
