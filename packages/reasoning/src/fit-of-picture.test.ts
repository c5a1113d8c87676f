import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from './a-random-model.ts';
import { aLoneFinding, aSmallModel, cause, noLink } from './a-small-model.ts';
import { answersByFinding, groupLikelihood } from './brute-force.ts';
import type { Answer } from './case.ts';
import { createEngine } from './engine.ts';
import { groupSurprise } from './group-surprise.ts';
import { seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';

describe('the fit of the picture', () => {
  const rare = aSmallModel(['a', 'b'], {
    groups: Array.from({ length: 6 }, (_, i) => aLoneFinding(`f${i}`, 0.02, i < 3 ? cause(0.9) : noLink, noLink)),
  });
  const engine = createEngine(aKnowledgeBaseFor(rare), rare);
  const fitOf = (answer: Answer, findings: readonly string[]) =>
    engine.rank({ patient: {}, setting: 'specialist', observations: findings.map((finding) => ({ finding, answer })) })
      .fit;

  test('is poor when several rare findings are there that no modelled cause explains', () => {
    const { poor, surprise } = fitOf('present', ['f3', 'f4', 'f5']);
    expect(poor).toBe(true);
    // Each stands at log10 0.02 = −1.70 against an expected −0.04.
    expect(surprise).toBeCloseTo(3 * (Math.log10(0.02) - (0.02 * Math.log10(0.02) + 0.98 * Math.log10(0.98))), 9);
  });

  test('is good when one cause explains just as many, and when nothing was asked', () => {
    expect(fitOf('present', ['f0', 'f1', 'f2']).poor).toBe(false);
    expect(fitOf('absent', ['f3', 'f4', 'f5']).poor).toBe(false);
    expect(fitOf('absent', [])).toEqual({ poor: false, surprise: 0 });
  });
});

describe('the surprise of one sign group', () => {
  test('is the log likelihood of its answers less the mean over all that could have been', () => {
    const random = seededRandom(5);
    const model = aRandomModel(random, {
      conditions: 6,
      groups: 5,
      readingsPerGroup: 4,
      causesPerGroup: 5,
      regions: 0,
    });
    const patientCase = aRandomCase(random, model, 12);
    const { scored } = createReasoner(aKnowledgeBaseFor(model), model).infer(patientCase);
    model.groups.forEach((group, g) => {
      const answered = scored.groups[g] ?? [];
      const set = [0, 2, 5];
      const positions = group.causes.flatMap(({ condition }, position) => (set.includes(condition) ? [position] : []));
      const findings = answered.map(({ reading }) => group.readings[reading]?.finding ?? '');
      const patterns = Array.from({ length: 2 ** findings.length }, (_, bits) =>
        groupLikelihood(group, new Map(findings.map((f, i) => [f, Math.floor(bits / 2 ** i) % 2 === 1])), set),
      );
      const mean = patterns.reduce((sum, p) => sum + p * Math.log10(p), 0);
      const seen = groupLikelihood(
        group,
        new Map([...answersByFinding(patientCase)].filter(([finding]) => findings.includes(finding))),
        set,
      );
      expect(patterns.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(groupSurprise(group, answered, positions).surprise).toBeCloseTo(Math.log10(seen) - mean, 10);
    });
  });
});
