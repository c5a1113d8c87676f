import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { aLoneFinding, aReading, aSmallModel, cause, inhibit, noLink } from './a-small-model.ts';
import type { Case, Observation } from './case.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Model } from './model.ts';
import { seededRandom } from './random.ts';

function aCase(...present: readonly string[]): Case {
  const observations = present.map((finding): Observation => ({ finding, answer: 'present' }));
  return { patient: {}, setting: 'specialist', observations };
}

function engineOf(model: Model): Engine {
  return createEngine(aKnowledgeBaseFor(model), model);
}

const evidenceOf = (engine: Engine, patientCase: Case, condition: string) =>
  engine.explain(patientCase, [condition])[0]?.evidence ?? [];

describe('the explanation of one condition', () => {
  test('is the log likelihood ratio itself where there is only one rival: its absence', () => {
    const engine = engineOf(aSmallModel(['a'], { groups: [aLoneFinding('f', 0.1, cause(0.8))] }));
    const [line] = evidenceOf(engine, aCase('f'), 'a');
    // P(present | a) = 1 − 0.9 · 0.2 = 0.82 against 0.1.
    expect(line?.decibans).toBeCloseTo(10 * Math.log10(8.2), 9);
    expect(line).toMatchObject({ finding: 'f', findings: ['f'], label: 'Finding f', kind: 'finding' });
  });

  test('names the rival where a line lowers a condition only by favoring another that explains the rest', () => {
    const engine = engineOf(
      aSmallModel(['a', 'b'], {
        groups: [aLoneFinding('shared', 0.02, cause(0.8), cause(0.8)), aLoneFinding('ofB', 0.02, noLink, cause(0.9))],
      }),
    );
    const line = evidenceOf(engine, aCase('shared', 'ofB'), 'a').find(({ finding }) => finding === 'ofB');
    expect(line?.decibans).toBeLessThan(-1);
    expect(line?.rival).toBe('b');
  });

  test('names no rival where the finding itself speaks against the condition', () => {
    const engine = engineOf(aSmallModel(['a', 'b'], { groups: [aLoneFinding('f', 0.4, inhibit(0.9), cause(0.2))] }));
    const [line] = evidenceOf(engine, aCase('f'), 'a');
    expect(line?.decibans).toBeLessThan(-5);
    expect(line).not.toHaveProperty('rival');
  });

  test('gives a sign group one line, led by the member that says most', () => {
    const group = {
      id: 'touch',
      label: 'Junction by touch',
      background: 0,
      causes: [{ condition: 0, expression: 0.9 }],
      readings: [
        aReading('weak', 0.3, cause(0.4)),
        aReading('strong', 0.05, cause(0.9)),
        aReading('asked', 0.1, cause(0.5)),
      ],
    };
    const engine = engineOf(aSmallModel(['a', 'b'], { groups: [group] }));
    const patientCase = aCase('weak', 'strong');
    expect(evidenceOf(engine, patientCase, 'a')).toMatchObject([
      { kind: 'group', label: 'Junction by touch', finding: 'strong', findings: ['weak', 'strong'] },
    ]);
    expect(evidenceOf(engine, patientCase, 'b')).toEqual([]);
  });

  test('lists its lines by size', () => {
    const random = seededRandom(3);
    const model = aRandomModel(random, {
      conditions: 8,
      groups: 9,
      readingsPerGroup: 3,
      causesPerGroup: 6,
      regions: 3,
    });
    for (const { evidence } of engineOf(model).assess(aRandomCase(random, model, 12)).differential) {
      const sizes = evidence.map(({ decibans }) => Math.abs(decibans));
      expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    }
  });
});

describe('the comparison of two sets of causes', () => {
  const model = aRandomModel(seededRandom(4), {
    conditions: 8,
    groups: 7,
    readingsPerGroup: 3,
    causesPerGroup: 6,
    regions: 3,
  });
  const engine = engineOf(model);
  const patientCase = aRandomCase(seededRandom(8), model, 9);

  test('adds up exactly to the odds of one set against the other', () => {
    const { prior, lines, total } = engine.compare(patientCase, ['c1'], ['c2', 'c3']);
    const back = engine.compare(patientCase, ['c2', 'c3'], ['c1']);
    expect(lines.reduce((sum, { decibans }) => sum + decibans, prior)).toBe(total);
    expect(back.total).toBeCloseTo(-total, 9);
    const listed = engine.rank(patientCase).sets;
    const [first, second] = listed;
    const between = engine.compare(patientCase, first?.conditions ?? [], second?.conditions ?? []);
    expect(between.total).toBeCloseTo(10 * Math.log10((first?.probability ?? 0) / (second?.probability ?? 1)), 9);
  });

  test('of a set with itself is nothing', () => {
    expect(engine.compare(patientCase, ['c1'], ['c1'])).toMatchObject({ prior: 0, total: 0 });
  });

  test('refuses the condition that means nothing specific beside another', () => {
    const two = aSmallModel(['nothing', 'a'], {});
    const small = engineOf({ ...two, prior: { ...two.prior, residual: 0 } });
    expect(() => small.compare(aCase(), ['nothing', 'a'], [])).toThrow('stands beside no other');
    expect(small.compare(aCase(), ['nothing'], []).total).toBeCloseTo(-10, 9);
  });

  test('refuses a condition it does not know and sets of more than three', () => {
    expect(() => engine.compare(patientCase, ['x'], [])).toThrow('x is no condition of the model');
    expect(() => engine.compare(patientCase, ['c0', 'c1', 'c2', 'c3'], [])).toThrow('at most three');
  });
});

describe('what would be different', () => {
  const random = seededRandom(12);
  const model = aRandomModel(random, { conditions: 8, groups: 9, readingsPerGroup: 3, causesPerGroup: 6, regions: 0 });
  const engine = engineOf(model);
  const patientCase = aRandomCase(random, model, 8);

  test('without a finding is the assessment of the case in which it was not asked', () => {
    const [dropped, ...rest] = patientCase.observations;
    const then = new Map(
      engine
        .rank({ ...patientCase, observations: rest })
        .differential.map((entry) => [entry.condition, entry.probability]),
    );
    for (const { condition, to } of engine.without(patientCase, dropped?.finding ?? '')) {
      expect(to).toBe(then.get(condition));
    }
  });

  test('with an answer that changes the leader is what the assessment says once it is given', () => {
    const changes = engine.wouldChangeLeader(patientCase);
    expect(changes.length).toBeGreaterThan(0);
    const before = engine.rank(patientCase).differential[0]?.condition;
    for (const { finding, answer, leader, to } of changes) {
      const observations = [...patientCase.observations, { finding, answer }];
      const [first] = engine.rank({ ...patientCase, observations }).differential;
      expect(first?.condition).toBe(leader);
      expect(leader).not.toBe(before);
      expect(first?.probability).toBeCloseTo(to, 10);
    }
  });

  test('rests on figures whose shares are of the whole variance, largest first', () => {
    const figures = engine.restsOn(patientCase);
    const shares = figures.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((a, b) => a + b)).toBeLessThanOrEqual(1);
    expect(shares[0]).toBeGreaterThan(0.05);
  });
});
