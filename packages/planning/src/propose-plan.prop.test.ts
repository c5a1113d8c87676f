import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCase, aMechanism, anAssessment } from './an-assessment.ts';
import { type Choice, chosenPlan } from './chosen-plan.ts';
import { proposePlan } from './propose-plan.ts';
import { theKnowledge } from './the-knowledge.ts';

const kb = theKnowledge();
const findings = kb.findings.filter(({ derived }) => derived === undefined).map(({ id }) => id);
const conditions = kb.conditions.map(({ id }) => id);
const precautions = kb.treatment.precautions.map(({ id }) => id);
const thrusts = new Set(kb.treatment.techniques.filter(({ force }) => force === 'thrust').map(({ id }) => id));

const situation = fc
  .record({
    age: fc.option(fc.integer({ min: 10, max: 95 }), { nil: undefined }),
    sex: fc.constantFrom('female' as const, 'male' as const),
    // Few positive findings, so that not every case is an emergency; the mandatory ones are often all answered.
    present: fc.uniqueArray(fc.constantFrom(...findings), { maxLength: 6 }),
    screened: fc.boolean(),
    precautions: fc.dictionary(
      fc.constantFrom(...precautions),
      fc.constantFrom('present' as const, 'absent' as const),
      { maxKeys: 3 },
    ),
    causes: fc.dictionary(
      fc.constantFrom(...conditions, 'tlj-syndrome', 'tlj-syndrome'),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      { minKeys: 1, maxKeys: 3 },
    ),
    conclusion: fc.constantFrom('likely' as const, 'leading' as const, 'undetermined' as const),
    leaning: fc.constantFrom(
      'hypomobile' as const,
      'hypermobile' as const,
      'mixed' as const,
      'undetermined' as const,
      null,
    ),
  })
  .map(({ age, screened, causes, conclusion, leaning, ...told }) => {
    const absent = screened ? findings.filter((id) => !told.present.includes(id)) : [];
    const facts = aCase({ ...told, absent, ...(age === undefined ? {} : { age }) });
    const mechanism = leaning === null ? null : aMechanism(leaning);
    const assessment = anAssessment(kb, facts, causes, { conclusion, mechanism });
    return { facts, assessment, plan: proposePlan(kb, facts, assessment) };
  });

function holds(law: (s: typeof situation extends fc.Arbitrary<infer T> ? T : never) => void, numRuns = 400) {
  fc.assert(fc.property(situation, law), { numRuns });
}

test('no plan holds a blocked item, not even as an easier or harder neighbor', () => {
  holds(({ plan }) => {
    const held = [
      ...plan.manual.map(({ id }) => id),
      ...plan.exercises.flatMap(({ id, easier, harder }) => [id, easier, harder]),
    ];
    const blocked = new Set(plan.blocked.map(({ item }) => item));
    expect(held.filter((id) => id !== null && blocked.has(id))).toEqual([]);
  });
});

test('no thrust stands beside a red flag that blocks it, nor while a safety question is open', () => {
  holds(({ assessment, plan }) => {
    const flagged = assessment.alerts.some(({ blocks }) => blocks !== 'nothing') || assessment.openSafety.length > 0;
    const thrust = plan.manual.filter(({ force, id }) => force === 'thrust' || thrusts.has(id));
    if (flagged) expect(thrust).toEqual([]);
  }, 800);
});

test('nothing manual stands beside a red flag that blocks it, and nothing at all beside an emergency', () => {
  holds(({ assessment, plan }) => {
    if (assessment.alerts.some(({ blocks }) => blocks === 'manual')) expect(plan.manual).toEqual([]);
    if (assessment.urgency === 'emergency') {
      expect([plan.manual, plan.exercises, plan.goals]).toEqual([[], [], []]);
      expect(plan.referral.length).toBeGreaterThan(0);
    }
  });
});

test('a thrust at the junction needs a stiff level and a settled cause', () => {
  holds(({ assessment, plan }) => {
    if (!plan.manual.some(({ id }) => id === 'hvla-tlj')) return;
    expect(assessment.conclusion).not.toBe('undetermined');
    expect(assessment.mechanism?.hypomobile).toBeGreaterThanOrEqual(kb.mechanism.method.actAt);
  }, 800);
});

test('there are at most four techniques and four exercises, each once, and every refusal has a reason', () => {
  holds(({ plan }) => {
    for (const list of [plan.manual, plan.exercises]) {
      expect(list.length).toBeLessThanOrEqual(4);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
    expect(plan.blocked.filter(({ because }) => because.trim() === '')).toEqual([]);
    expect(new Set(plan.blocked.map(({ item }) => item)).size).toBe(plan.blocked.length);
    expect(plan.education.at(-1)?.id).toBe('edu-redflags');
  });
});

test('the order of observations changes nothing', () => {
  holds(({ facts, assessment, plan }) => {
    const reversed = { ...facts, observations: [...facts.observations].reverse() };
    expect(proposePlan(kb, reversed, assessment)).toEqual(plan);
  }, 150);
});

const anyChoice: fc.Arbitrary<Choice> = fc
  .record({
    section: fc.constantFrom('manual' as const, 'exercise' as const),
    pick: fc.nat({ max: 200 }),
    act: fc.constantFrom('keep' as const, 'remove' as const, 'add' as const, 'change' as const, 'override' as const),
    reason: fc.constantFrom(undefined, ' ', 'The surgeon agreed on the phone'),
  })
  .map(({ section, pick, act, reason }) => {
    const items = section === 'manual' ? kb.treatment.techniques : kb.treatment.exercises;
    const item = items[pick % items.length]?.id ?? '';
    return { section, item, act, ...(reason === undefined ? {} : { reason }) };
  });

test('whatever is chosen, no plan holds a blocked item: it is a problem, or stands apart with its written reason', () => {
  fc.assert(
    fc.property(situation, fc.array(anyChoice, { maxLength: 8 }), ({ facts, assessment }, choices) => {
      const { plan, overridden, problems } = chosenPlan(kb, facts, assessment, choices);
      const blocked = new Set(plan.blocked.map(({ item }) => item));
      const held = [...plan.manual, ...plan.exercises].map(({ id }) => id);
      expect(held.filter((id) => blocked.has(id))).toEqual([]);
      const thrust = plan.manual.filter(({ force }) => force === 'thrust');
      if (assessment.alerts.some(({ blocks }) => blocks !== 'nothing')) expect(thrust).toEqual([]);
      expect(overridden.every(({ reason, because }) => reason.trim() !== '' && because !== '')).toBe(true);
      if (assessment.urgency === 'emergency') {
        expect([plan.manual, plan.exercises, overridden]).toEqual([[], [], []]);
      }
      const asked = new Set(choices.map(({ item }) => item));
      expect(problems.every(({ path }) => asked.has(path.split('.')[2] ?? '') || path.startsWith('plan.manual'))).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});
