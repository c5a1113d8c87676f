import { describe, expect, it } from 'vitest';
import { aCase, aMechanism, anAssessment } from './an-assessment.ts';
import { type Choice, chosenPlan } from './chosen-plan.ts';
import { proposePlan } from './propose-plan.ts';
import { theKnowledge } from './the-knowledge.ts';

const kb = theKnowledge();
const asked = kb.findings.filter(({ derived }) => derived === undefined).map(({ id }) => id);
const answeredPrecautions = Object.fromEntries(kb.treatment.precautions.map(({ id }) => [id, 'absent' as const]));

/** A junction syndrome of someone whose safety questions were all answered with no. */
function settled(leaning: 'hypomobile' | 'hypermobile') {
  const facts = aCase({
    age: 44,
    sex: 'female',
    side: 'left',
    pain: [],
    absent: asked,
    precautions: answeredPrecautions,
  });
  return { facts, assessment: anAssessment(kb, facts, { 'tlj-syndrome': 0.85 }, { mechanism: aMechanism(leaning) }) };
}

const chosen = (leaning: 'hypomobile' | 'hypermobile', choices: readonly Choice[]) => {
  const { facts, assessment } = settled(leaning);
  return chosenPlan(kb, facts, assessment, choices);
};
const thrust = kb.treatment.techniques.find(({ force, serves }) => force === 'thrust' && serves.includes('hypomobile'));
const thrustId = thrust?.id ?? '';

describe('the plan that a clinician chose', () => {
  it('is the proposal when nothing was chosen', () => {
    const { facts, assessment } = settled('hypomobile');
    expect(chosen('hypomobile', [])).toEqual({
      plan: proposePlan(kb, facts, assessment),
      overridden: [],
      problems: [],
    });
  });

  it('keeps a thrust at a loose junction out until a reason is written', () => {
    const add = { section: 'manual', item: thrustId, act: 'add' } as const;
    expect(chosen('hypermobile', [add]).problems[0]?.path).toBe(`plan.manual.${thrustId}`);
    expect(chosen('hypermobile', [{ ...add, act: 'override', reason: '  ' }]).problems).toHaveLength(1);
    const done = chosen('hypermobile', [{ ...add, act: 'override', reason: 'T11 is stiff, T12 is loose' }]);
    expect(done.problems).toEqual([]);
    expect(done.overridden).toMatchObject([{ item: thrustId, reason: 'T11 is stiff, T12 is loose' }]);
    expect(done.plan.manual.map(({ id }) => id)).not.toContain(thrustId);
  });

  it('changes a dose, takes an exercise out, adds another, and words a goal anew', () => {
    const [first, second] = chosen('hypomobile', []).plan.exercises;
    const { plan } = chosen('hypomobile', [
      { section: 'exercise', item: first?.id ?? '', act: 'change', change: { sets: 1, frequency: 'every other day' } },
      { section: 'exercise', item: second?.id ?? '', act: 'remove' },
      { section: 'exercise', item: 'ex-hip-hinge', act: 'add' },
      {
        section: 'goal',
        item: 'cook',
        act: 'add',
        change: { text: 'Stand and cook for half an hour', measure: 'PSFS', target: '7 of 10' },
      },
    ]);
    expect(plan.exercises.find(({ id }) => id === first?.id)?.dose).toMatchObject({
      sets: 1,
      frequency: 'every other day',
    });
    expect(plan.exercises.map(({ id }) => id)).not.toContain(second?.id);
    expect(plan.exercises.map(({ id }) => id)).toContain('ex-hip-hinge');
    expect(plan.goals.at(-1)).toEqual({ text: 'Stand and cook for half an hour', measure: 'PSFS', target: '7 of 10' });
  });

  it('has no override while a red flag stops manual treatment', () => {
    const facts = aCase({ age: 72, sex: 'female', present: ['significant-trauma'] });
    const assessment = anAssessment(kb, facts, { 'tlj-syndrome': 0.8 });
    const choice = { section: 'manual', item: thrustId, act: 'override', reason: 'It will be fine' } as const;
    const { plan, overridden, problems } = chosenPlan(kb, facts, assessment, [choice]);
    expect(plan.manual).toEqual([]);
    expect(overridden).toEqual([]);
    expect(problems[0]?.message).toContain('no treatment while the red flag stands');
  });
});
