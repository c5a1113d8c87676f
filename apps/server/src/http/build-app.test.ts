import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from './test-app.ts';

describe('the server', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await buildTestApp();
  });
  afterAll(() => server.app.close());

  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url, headers });

  it('is healthy while its database answers', async () => {
    const response = await get('/healthz');
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('is not healthy when its database does not answer', async () => {
    const { app } = await buildTestApp({ isDatabaseAnswering: async () => false });
    expect((await app.inject('/healthz')).statusCode).toBe(503);
    await app.close();
  });

  it('answers an unknown address with a problem that carries the number of the request', async () => {
    const response = await get('/no/such/thing?patient=secret');
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'Nothing is at this address.',
      instance: `urn:uuid:${response.headers['x-request-id']}`,
    });
    expect(server.lines.join('\n')).not.toContain('secret');
  });

  it('says which methods an address takes', async () => {
    const response = await get('/api/assess');
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'POST']);
  });

  it('answers an address that is not well formed with a problem', async () => {
    const response = await get('/%zz');
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it('lets no page run what another place serves, frame it, or keep what is for one reader', async () => {
    const { headers } = await get('/healthz');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('asks browsers to stay on https when it is public there', async () => {
    const { app } = await buildTestApp({ publicUrl: 'https://clinic.example.org' });
    expect((await app.inject('/healthz')).headers['strict-transport-security']).toBe(
      'max-age=63072000; includeSubDomains',
    );
    await app.close();
  });

  it('describes everything under /api, and nothing else, in OpenAPI 3.1', async () => {
    const document = (await get('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const paths = Object.keys(document.paths);
    expect(paths.filter((path) => !/^\/api\/(?:assess$|clinics\/\{slug\})/.test(path))).toEqual([]);
    const { requestBody, responses } = document.paths['/api/assess'].post;
    expect(Object.keys(requestBody.content)).toEqual(['application/json']);
    expect(Object.keys(responses)).toEqual(['200', '413', '415', '422', '429']);
    expect(Object.keys(responses['422'].content)).toEqual(['application/problem+json']);
  });

  it('tells FHIR clients truthfully that it offers no resources yet', async () => {
    const response = await get('/fhir/metadata');
    expect(response.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(response.json()).toMatchObject({
      resourceType: 'CapabilityStatement',
      status: 'active',
      date: '2026-11-25T08:00:00.000Z',
      kind: 'instance',
      fhirVersion: '4.0.1',
      format: ['application/fhir+json'],
      software: { name: 'Junction', version: '1.2.3' },
      implementation: { url: 'http://127.0.0.1:3000/fhir' },
      rest: [{ mode: 'server' }],
    });
    expect(response.json().rest[0].resource).toBeUndefined();
  });

  it('refuses FHIR clients in their own words', async () => {
    const response = await get('/fhir/Patient/7');
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(response.json()).toEqual({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'not-found', diagnostics: 'Nothing is at this address.' }],
    });
  });

  it('offers no CDS service yet', async () => {
    expect((await get('/cds-services')).json()).toEqual({ services: [] });
  });

  it('serves the knowledge under its hash, for good', async () => {
    const current = (await get('/knowledge/current.json')).json();
    expect(current.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    const knowledge = await get(current.knowledge);
    expect(knowledge.json()).toMatchObject({ hash: current.hash, version: current.version });
    expect(knowledge.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get(current.model)).json().knowledge.hash).toBe(current.hash);
  });
});
