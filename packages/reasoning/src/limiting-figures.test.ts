import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor } from './a-random-model.ts';
import { aLoneFinding, aSmallModel, cause } from './a-small-model.ts';
import type { Case } from './case.ts';
import { limitingFigures } from './limiting-figures.ts';
import { createReasoner } from './reasoner.ts';

const model = aSmallModel(['hip', 'disc'], {
  groups: [aLoneFinding('groin-pain', 0.1, cause(0.8)), aLoneFinding('leg-pain', 0.1, cause(0), cause(0.7))],
});
const kb = aKnowledgeBaseFor(model);
const reasoner = createReasoner(kb, model);
const aCase = (finding: string): Case => ({
  patient: {},
  setting: 'chiropractic',
  observations: [{ finding, answer: 'present' }],
});

describe('the figures that limit results', () => {
  test('share out all of the variance', () => {
    const figures = limitingFigures(kb, reasoner, [reasoner.infer(aCase('groin-pain'))]);
    expect(figures.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('are those behind findings that were met, and no others', () => {
    const rows = limitingFigures(kb, reasoner, [reasoner.infer(aCase('groin-pain'))]).map(({ row }) => row);
    expect(rows).toContain('background:groin-pain');
    expect(rows).not.toContain('background:leg-pain');
  });

  test('move a case as far as it moves when the figure is off by its standard deviation', () => {
    const inference = reasoner.infer(aCase('groin-pain'));
    const [hip = 0, disc = 0] = [1, 2].map((place) => inference.posterior.moments[place]);
    const prior = limitingFigures(kb, reasoner, [inference]).find(({ row }) => row === 'prior:hip');
    const sd = model.prior.sd[0] ?? 0;
    const both = inference.posterior.moments[3] ?? 0;
    const slopes = [hip * (1 - hip), both - hip * disc];
    expect(prior?.movement).toBeCloseTo(sd * Math.hypot(...slopes), 12);
  });
});
