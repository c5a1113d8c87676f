import type { Finding, KnowledgeBase } from '@junction/knowledge';
import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { aLoneFinding, aSmallModel, cause, noLink } from './a-small-model.ts';
import type { Case } from './case.ts';
import { createEngine } from './engine.ts';
import { NEXT_TESTS_OFFERED } from './next-test.ts';
import { marginal } from './posterior.ts';
import { bitsOf, gainAbout, outcomesOf, prospectOf } from './question.ts';
import { seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';

const blank: Case = { patient: {}, setting: 'specialist', observations: [] };

function withFindings(kb: KnowledgeBase, changes: Readonly<Record<string, Partial<Finding>>>): KnowledgeBase {
  return { ...kb, findings: kb.findings.map((finding) => ({ ...finding, ...changes[finding.id] })) };
}

const twins = aSmallModel(['a', 'b'], {
  groups: ['one', 'two'].map((finding) => aLoneFinding(finding, 0.1, cause(0.7), noLink)),
});
const order = (kb: KnowledgeBase, patientCase: Case = blank): readonly string[] =>
  createEngine(kb, twins)
    .rank(patientCase)
    .next.map(({ finding }) => finding);

describe('the next test', () => {
  test('is the twin that takes less time, is less of a burden, or needs no change of position', () => {
    const kb = aKnowledgeBaseFor(twins);
    expect(order(withFindings(kb, { one: { minutes: 2 } }))).toEqual(['two', 'one']);
    expect(order(withFindings(kb, { one: { burden: 2 } }))).toEqual(['two', 'one']);
    expect(order(withFindings(kb, { one: { position: 'prone' } }))).toEqual(['two', 'one']);
    expect(order(withFindings(kb, { two: { minutes: 2 } }))).toEqual(['one', 'two']);
  });

  test('needs no set-up in a position in which something was found already', () => {
    const model = { ...twins, groups: [...twins.groups, aLoneFinding('done', 0.1, noLink, noLink)] };
    const kb = withFindings(aKnowledgeBaseFor(model), {
      done: { position: 'prone' },
      one: { position: 'supine' },
      two: { position: 'prone' },
    });
    const { next } = createEngine(kb, model).rank({ ...blank, observations: [{ finding: 'done', answer: 'absent' }] });
    expect(next.map(({ finding }) => finding)).toEqual(['two', 'one']);
  });

  test('starts with the open safety questions in the order of the rules, even those no condition is linked to', () => {
    const base = withFindings(aKnowledgeBaseFor(twins), {});
    const alarm: Finding = { ...(base.findings[0] ?? fail()), id: 'alarm' };
    const kb = {
      ...base,
      findings: [...base.findings, alarm],
      safety: { ...base.safety, mandatory: ['two', 'alarm'] },
    };
    const { next } = createEngine(kb, twins).rank(blank);
    expect(next.map(({ finding, mandatory }) => [finding, mandatory])).toEqual([
      ['two', true],
      ['alarm', true],
      ['one', false],
    ]);
    expect(next[1]).toMatchObject({ bits: 0, separates: [], ifPresent: { from: next[1]?.ifPresent.to } });
  });

  test('says for each answer which condition it moves most, the leader or not', () => {
    const model = aSmallModel(['a', 'b', 'c'], {
      groups: [
        aLoneFinding('pain', 0.01, cause(0.9), cause(0.3), noLink),
        aLoneFinding('test', 0.02, cause(0.05), cause(0.9), noLink),
      ],
    });
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    const facts = { ...blank, observations: [{ finding: 'pain', answer: 'present' as const }] };
    const now = engine.rank(facts);
    const [test] = now.next.filter(({ finding }) => finding === 'test');
    expect(now.differential[0]?.condition).toBe('a');
    for (const answer of ['present', 'absent'] as const) {
      const then = engine.rank({ ...facts, observations: [...facts.observations, { finding: 'test', answer }] });
      const move = (condition: string) =>
        Math.abs(
          (then.differential.find((d) => d.condition === condition)?.probability ?? 0) -
            (now.differential.find((d) => d.condition === condition)?.probability ?? 0),
        );
      const named = (answer === 'present' ? test?.ifPresent : test?.ifAbsent)?.condition ?? '';
      expect(move(named)).toBeCloseTo(Math.max(...['a', 'b', 'c'].map(move)), 12);
    }
    expect(test?.ifPresent.condition).toBe('b');
  });

  test('says what each answer would do to that condition, and the assessment agrees once it is given', () => {
    const engine = createEngine(aKnowledgeBaseFor(twins), twins);
    const [first] = engine.rank(blank).next;
    for (const answer of ['present', 'absent'] as const) {
      const then = engine.rank({ ...blank, observations: [{ finding: first?.finding ?? '', answer }] });
      const outcome = answer === 'present' ? first?.ifPresent : first?.ifAbsent;
      const leader = then.differential.find(({ condition }) => condition === outcome?.condition);
      expect(leader?.probability).toBeCloseTo(outcome?.to ?? -1, 12);
    }
  });

  test('names the condition a present answer favors most and the one it disfavors most', () => {
    const model = aSmallModel(['a', 'b', 'c'], {
      groups: [
        aLoneFinding('pain', 0.01, cause(0.9), cause(0.9), noLink),
        aLoneFinding('test', 0.05, cause(0.9), noLink, noLink),
      ],
    });
    const { next } = createEngine(aKnowledgeBaseFor(model), model).rank({
      ...blank,
      observations: [{ finding: 'pain', answer: 'present' }],
    });
    expect(next[0]?.separates).toEqual(['a', 'b']);
  });

  test('costs at least six seconds, and never offers what is answered or derived', () => {
    const kb = withFindings(aKnowledgeBaseFor(twins), { one: { minutes: 0 } });
    const [first] = createEngine(kb, twins).rank(blank).next;
    expect(first).toMatchObject({ finding: 'one', minutes: 0.1 });
    expect(order(kb, { ...blank, observations: [{ finding: 'one', answer: 'absent' }] })).toEqual(['two']);
    expect(order(withFindings(kb, { one: { derived: { from: 'age' } } }))).toEqual(['two']);
  });

  test('keeps exactly the best by full weighing though most are set aside by a bound', () => {
    const random = seededRandom(21);
    const model = aRandomModel(random, {
      conditions: 10,
      groups: 25,
      readingsPerGroup: 4,
      causesPerGroup: 5,
      regions: 0,
    });
    const kb = aKnowledgeBaseFor(model);
    const patientCase = aRandomCase(random, model, 10);
    const reasoner = createReasoner(kb, model);
    const inference = reasoner.infer(patientCase);
    const weighed = reasoner.questions(inference).map((question) => {
      const { present } = prospectOf(question, inference.posterior);
      const bits = bitsOf(question, inference.posterior, present);
      const { ifPresent } = outcomesOf(question, inference.posterior, present);
      const about = model.serious.map(
        ({ condition, harm }) =>
          harm * gainAbout(marginal(inference.posterior, condition), present, present * (ifPresent[condition] ?? 0)),
      );
      return { finding: question.finding, score: about.reduce((a, b) => a + b, bits) };
    });
    const best = weighed.sort((a, b) => b.score - a.score).slice(0, NEXT_TESTS_OFFERED);
    const { next } = createEngine(kb, model).rank(patientCase);
    expect(next.map(({ finding }) => finding)).toEqual(best.map(({ finding }) => finding));
  });
});

function fail(): never {
  throw new Error('the twins have findings');
}
