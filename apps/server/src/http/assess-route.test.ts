import { assessDocumentSchema } from '@junction/contract';
import { Value } from '@sinclair/typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from './test-app.ts';

describe('POST /api/assess', () => {
  let server: TestApp;

  beforeAll(async () => {
    server = await buildTestApp();
  });
  afterAll(() => server.app.close());

  const post = (payload: string, type = 'application/json') =>
    server.app.inject({ method: 'POST', url: '/api/assess', headers: { 'content-type': type }, payload });

  it('answers a case with the document that its schema describes', async () => {
    const response = await post('{"patient":{"age":44,"sex":"female"},"findings":{"iliac-crest-point":"present"}}');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect([...Value.Errors(assessDocumentSchema, response.json())]).toEqual([]);
  });

  it('answers the same case with the same bytes', async () => {
    const payload = '{"findings":{"iliac-crest-point":"present","slr":"absent"}}';
    expect((await post(payload)).body).toBe((await post(payload)).body);
  });

  it('says every mistake of a case by its path', async () => {
    const response = await post('{"patient":{"age":130},"findings":{"slrr":"present"}}');
    expect(response.statusCode).toBe(422);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toMatchObject({
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      errors: [{ path: 'patient.age' }, { path: 'findings.slrr', message: 'unknown finding; did you mean slr?' }],
    });
  });

  it('refuses a key that is given twice, which JSON readers pass over', async () => {
    const response = await post('{"findings":{"slr":"present","slr":"absent"}}');
    expect(response.statusCode).toBe(422);
    expect(response.json().errors).toMatchObject([{ path: 'findings.slr' }]);
  });

  it.each(['', '{"findings":', 'findings: { slr: present }', '{"findings":{"slr":present}}'])(
    'refuses %j, which is not JSON',
    async (payload) => {
      const response = await post(payload);
      expect(response.statusCode).toBe(422);
      expect(response.json()).toMatchObject({
        title: 'Unprocessable Entity',
        errors: [{ path: 'case', message: 'is not JSON; send the case file as one JSON object' }],
      });
    },
  );

  it.each(['null', '[]', '"slr"', '7', '{}', '{"__proto__":{"findings":{}}}'])(
    'refuses %s, which is no case',
    async (payload) => {
      expect((await post(payload)).statusCode).toBe(422);
    },
  );

  it('refuses a body of another kind', async () => {
    const response = await post('findings: {}', 'application/yaml');
    expect(response.statusCode).toBe(415);
    expect(response.json()).toMatchObject({ status: 415, detail: 'Send application/json.' });
  });

  it('says the same largest size wherever the interface is described', async () => {
    const { paths } = (await server.app.inject({ method: 'GET', url: '/api/openapi.json' })).json();
    const { requestBody, responses } = paths['/api/assess'].post;
    expect(requestBody.content['application/json'].schema.description).toContain('At most 262144 bytes');
    expect(responses['413'].description).toContain('256 KB');
  });

  it('refuses a body beyond 256 KB before it is read', async () => {
    const response = await post(`{"findings":{"slr":"${'x'.repeat(256 * 1024)}"}}`);
    expect(response.statusCode).toBe(413);
    expect(response.json()).toMatchObject({ status: 413, title: 'Payload Too Large' });
  });

  it('refuses nesting of a hundred thousand levels without following it', async () => {
    const response = await post(`{"findings":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(response.statusCode).toBe(422);
    expect(response.json().errors).toEqual([
      { path: 'case', message: 'nested deeper than 20 levels; a case needs four' },
    ]);
  });

  it('counts no brackets inside words', async () => {
    const response = await post(`{"findings":{"slr":"${'['.repeat(50)}"}}`);
    expect(response.json().errors).toMatchObject([{ path: 'findings.slr' }]);
  });

  it('logs a request without a word of the case', async () => {
    await post('{"patient":{"age":44},"findings":{"saddle-anaesthesia":"present","unheard-of":"present"}}');
    expect(server.lines.at(-1)).toMatch(/^POST \/api\/assess 422 [\d.]+ ms [0-9a-f-]{36}$/);
    expect(server.lines.join('\n')).not.toMatch(/saddle|unheard/);
  });
});

describe('a flood from one address', () => {
  it('is told when to come again, while others are served', async () => {
    const { app } = await buildTestApp();
    const from = (remoteAddress: string) =>
      app.inject({
        ...{ method: 'POST', url: '/api/assess', remoteAddress, payload: '{}' },
        headers: { 'content-type': 'application/json' },
      });
    for (let count = 0; count < 1200; count++) await from('192.0.2.1');
    const refused = await from('192.0.2.1');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(30);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await from('192.0.2.2')).statusCode).toBe(422);
    await app.close();
  });
});
