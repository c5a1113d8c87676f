import fc from 'fast-check';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseWith, sendProblem } from './problem-handlers.ts';
import { findRepeatedKeys, refuseRepeatedKeys } from './repeated-keys.ts';

describe('keys given twice in a JSON text', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":{"b":[0,{"c":1,"d":"}","c":2}]}}', ['a.b[1].c']],
    ['[{"a":1},{"a":1,"a":1,"a":1}]', ['[1].a']],
    ['{"slr":"present","\\u0073lr":"absent"}', ['slr']],
    ['{"a b":1,"a b":2,"\\"":1,"\\"":2}', ['["a b"]', '["\\""]']],
    ['{"a":{"b":1},"b":{"a":1},"c":["a","a","b"],"d":"a"}', []],
    ['"a"', []],
  ])('%s', (text, paths) => {
    expect(findRepeatedKeys(text)).toEqual(paths);
  });

  it('are in nothing that JSON.stringify writes, and are found wherever one is put in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, key) => {
        expect(findRepeatedKeys(JSON.stringify({ [key]: value }))).toEqual([]);
        const twice = `[${JSON.stringify(value)},{${JSON.stringify(key)}:${JSON.stringify(value)}, ${JSON.stringify(key)} :0}]`;
        expect(findRepeatedKeys(twice)).toHaveLength(1);
      }),
    );
  });

  it('are named twenty at most, for a text of any depth', () => {
    const many = Array.from({ length: 50 }, (_, number) => `"k${number}":0,"k${number}":0`).join();
    expect(findRepeatedKeys(`{${many}}`)).toHaveLength(20);
    expect(findRepeatedKeys(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([]);
  });
});

describe('a server that refuses them', () => {
  const app = Fastify();
  beforeAll(() => {
    refuseWith(app, sendProblem, () => undefined);
    refuseRepeatedKeys(app);
    app.post('/it', async (request) => request.body);
  });
  afterAll(() => app.close());
  const post = (payload: string) =>
    app.inject({ method: 'POST', url: '/it', payload, headers: { 'content-type': 'application/json' } });

  it('names the path, and does not say what was given', async () => {
    const response = await post('{"patient":{"name":"One","name":"Two"}}');
    expect([response.statusCode, response.json().errors]).toEqual([
      422,
      [{ path: 'patient.name', message: 'given twice; keep one' }],
    ]);
    expect(response.body).not.toMatch(/One|Two/);
  });

  it('takes every other body as before, and refuses what is no JSON as before', async () => {
    expect((await post('{"a":[1,{"b":null}]}')).json()).toEqual({ a: [1, { b: null }] });
    expect([(await post('{"a":')).statusCode, (await post('')).statusCode]).toEqual([400, 400]);
    expect((await post('{"__proto__":{"x":1}}')).statusCode).toBe(400);
  });
});
