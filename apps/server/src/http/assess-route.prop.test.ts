import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTestApp, type TestApp } from './test-app.ts';

let server: TestApp;

beforeAll(async () => {
  server = await buildTestApp();
});
afterAll(() => server.app.close());

const findings = ['iliac-crest-point', 'slr', 'saddle-anaesthesia', 'age-50-plus', 'constructor', '__proto__', 'slrr'];
const value = fc.oneof(
  fc.constantFrom('present', 'absent', 'left', 'T12-L1', '', null, true),
  fc.double(),
  fc.dictionary(fc.constantFrom('value', 'side', 'level', 'x'), fc.constantFrom('present', 'left', 'T12-L1', 3)),
);
const nearlyACase = fc.record(
  {
    patient: fc.dictionary(
      fc.constantFrom('age', 'sex', 'name'),
      fc.oneof(fc.integer(), fc.constantFrom('female', 'x')),
    ),
    setting: fc.constantFrom('chiropractic', 'hospital', 3),
    side: fc.constantFrom('left', 'up', null),
    pain: fc.array(
      fc.dictionary(fc.constantFrom('region', 'side', 'intensity'), fc.constantFrom('groin', 'left', 6, -1)),
    ),
    findings: fc.dictionary(fc.constantFrom(...findings), value),
    more: fc.anything(),
  },
  { requiredKeys: [] },
);
const body = fc.oneof(
  nearlyACase.map((it) => JSON.stringify(it)),
  fc.json({ maxDepth: 8 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

it('answers whatever is sent with a document or a refusal, never with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(body, fc.integer({ min: 0, max: 255 }), async (payload, block) => {
      const response = await server.app.inject({
        ...{ method: 'POST', url: '/api/assess', payload, remoteAddress: `192.0.2.${block}` },
        headers: { 'content-type': 'application/json' },
      });
      expect([200, 422]).toContain(response.statusCode);
      if (response.statusCode === 422) expect(response.json().errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});
