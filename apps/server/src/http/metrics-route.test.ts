import { describe, expect, it } from 'vitest';
import { buildTestApp } from './test-app.ts';

const token = 'a-token-of-at-least-thirty-two-characters';

describe('GET /metrics', () => {
  it('counts requests by the pattern of their route and never by their address', async () => {
    const { app } = await buildTestApp();
    await app.inject('/api/clinics/ericson-clinic/patients/0199f5a0-0000-7000-8000-00000000abcd');
    await app.inject('/nothing/of/ericson');
    const { statusCode, headers, body } = await app.inject('/metrics');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(body).toContain(
      'junction_http_requests_total{method="GET",route="/api/clinics/:slug/patients/:patientId",status="401"} 1',
    );
    expect(body).toContain('junction_http_requests_total{method="GET",route="none",status="404"} 1');
    expect(body).toContain('route="none",le="+Inf"} 1');
    expect(body).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(body).not.toMatch(/ericson|abcd/);
    await app.close();
  });

  it('is in the format that Prometheus reads', async () => {
    const { app } = await buildTestApp();
    await app.inject('/healthz');
    const { body } = await app.inject('/metrics');
    const lines = body.trimEnd().split('\n');
    expect(
      lines.filter((line) => !/^(?:# (?:HELP|TYPE) [a-z\d_]+ .+|[a-z\d_]+(?:\{[^{}]*\})? [-+.\de]+)$/.test(line)),
    ).toEqual([]);
    await app.close();
  });

  it('without a token is for this machine alone, and not for those a proxy on it asks for', async () => {
    const { app } = await buildTestApp();
    const status = async (remoteAddress: string, headers = {}) =>
      (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
    expect(await status('127.0.0.1')).toBe(200);
    expect(await status('::1')).toBe(200);
    expect(await status('192.168.1.7')).toBe(404);
    expect(await status('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    await app.close();
  });

  it('with a token is for whoever brings it', async () => {
    const { app } = await buildTestApp({ metricsToken: token });
    const status = async (authorization?: string) =>
      (await app.inject({ url: '/metrics', headers: authorization === undefined ? {} : { authorization } })).statusCode;
    expect(await status(`Bearer ${token}`)).toBe(200);
    expect(await status()).toBe(404);
    expect(await status(`Bearer ${token}x`)).toBe(404);
    await app.close();
  });
});

describe('GET /readyz', () => {
  it('says whether requests should be sent here', async () => {
    let answers = true;
    const { app } = await buildTestApp({ isDatabaseAnswering: async () => answers });
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    answers = false;
    const { statusCode, body } = await app.inject('/readyz');
    expect([statusCode, JSON.parse(body)]).toEqual([
      503,
      { status: 'unavailable', detail: 'The database does not answer.' },
    ]);
    await app.close();
  });
});
