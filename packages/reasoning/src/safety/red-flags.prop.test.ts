import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case, Observation } from '../case.ts';
import { evaluateSafety } from './evaluate-safety.ts';
import { theKnowledge } from './the-knowledge.ts';
import { compareUrgency } from './urgency.ts';

const kb = theKnowledge();
const findings = kb.findings.filter(({ derived }) => derived === undefined).map(({ id }) => id);
const regions = kb.regions.map(({ id }) => id);

const observation: fc.Arbitrary<Observation> = fc.record(
  {
    finding: fc.constantFrom(...findings),
    answer: fc.constantFrom('present' as const, 'absent' as const),
    side: fc.constantFrom('left' as const, 'right' as const, 'both' as const),
  },
  { requiredKeys: ['finding', 'answer'] },
);

const anyCase: fc.Arbitrary<Case> = fc.record(
  {
    patient: fc.record(
      { ageYears: fc.integer({ min: 0, max: 120 }), sex: fc.constantFrom('female' as const, 'male' as const) },
      { requiredKeys: [] },
    ),
    setting: fc.constant('chiropractic' as const),
    side: fc.constantFrom('left' as const, 'right' as const),
    pain: fc.uniqueArray(fc.constantFrom(...regions), { maxLength: 4 }).map((ids) => ids.map((region) => ({ region }))),
    observations: fc.uniqueArray(observation, { selector: ({ finding }) => finding, maxLength: 25 }),
  },
  { requiredKeys: ['patient', 'setting', 'observations'] },
);

const alertIds = (facts: Case) => evaluateSafety(kb.safety, facts).alerts.map(({ id }) => id);

test('one more present finding never lowers the urgency nor removes an alert', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...findings), (facts, finding) => {
      fc.pre(!facts.observations.some((o) => o.finding === finding));
      const more = { ...facts, observations: [...facts.observations, { finding, answer: 'present' as const }] };
      const before = evaluateSafety(kb.safety, facts);
      const after = evaluateSafety(kb.safety, more);
      expect(compareUrgency(after.urgency, before.urgency)).toBeGreaterThanOrEqual(0);
      expect(after.alerts.map(({ id }) => id)).toEqual(expect.arrayContaining(before.alerts.map(({ id }) => id)));
    }),
    { numRuns: 400 },
  );
});

test('one more painted region never removes an alert', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...regions), (facts, region) => {
      fc.pre(facts.pain !== undefined);
      const more = { ...facts, pain: [...(facts.pain ?? []), { region }] };
      expect(alertIds(more)).toEqual(expect.arrayContaining([...alertIds(facts)]));
    }),
    { numRuns: 300 },
  );
});

test('an absent answer never changes which alerts stand, and never opens a mandatory question', () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...findings), (facts, finding) => {
      fc.pre(!facts.observations.some((o) => o.finding === finding));
      const more = { ...facts, observations: [...facts.observations, { finding, answer: 'absent' as const }] };
      expect(alertIds(more)).toEqual(alertIds(facts));
      expect(evaluateSafety(kb.safety, more).open).not.toContain(finding);
    }),
    { numRuns: 300 },
  );
});

test('the order of observations and their sides change nothing', () => {
  fc.assert(
    fc.property(anyCase, (facts) => {
      const sideless = facts.observations.map(({ finding, answer }) => ({ finding, answer }));
      expect(evaluateSafety(kb.safety, { ...facts, observations: sideless.reverse() })).toEqual(
        evaluateSafety(kb.safety, facts),
      );
    }),
    { numRuns: 200 },
  );
});

test('a question is open only while nobody has answered it', () => {
  fc.assert(
    fc.property(anyCase, (facts) => {
      const answered = new Set(facts.observations.map(({ finding }) => finding));
      const { open } = evaluateSafety(kb.safety, facts);
      expect(open.filter((id) => answered.has(id))).toEqual([]);
      expect(kb.safety.mandatory.filter((id) => !answered.has(id) && !open.includes(id))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
