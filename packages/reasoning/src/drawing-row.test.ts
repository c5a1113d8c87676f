import { describe, expect, test } from 'vitest';
import { aKnowledgeBaseFor } from './a-random-model.ts';
import { aSmallModel, cause, noLink } from './a-small-model.ts';
import type { Case } from './case.ts';
import { drawingRow } from './drawing-row.ts';
import { createEngine } from './engine.ts';
import { regionGroups } from './region-groups.ts';
import { setLayout } from './sets.ts';

const drawing = {
  cap: 10,
  regions: ['groin', 'flank', 'buttock'].map((region) => ({
    region,
    finding: `loc-${region}`,
    leak: 0.05,
    leakSd: 0.2,
    links: region === 'buttock' ? [noLink, cause(0.9)] : [cause(0.8), noLink],
  })),
};

const values = (painted: readonly string[], cap = 10): Float64Array =>
  drawingRow(setLayout(2, 3), regionGroups(drawing), cap, new Set(painted)).values;

describe('the pain drawing', () => {
  test('counts with the fourth root of the product over all regions', () => {
    const [none, first] = values(['groin', 'flank'], 1e9);
    expect(none).toBeCloseTo((0.05 * 0.05 * 0.95) ** 0.25, 12);
    expect(first).toBeCloseTo((0.81 * 0.81 * 0.95) ** 0.25, 12);
  });

  test('never speaks for one set of causes over another by more than its cap', () => {
    const found = values(['groin', 'flank'], 2);
    expect(Math.max(...found) / Math.min(...found)).toBeCloseTo(2, 12);
  });

  test('says nothing when none was made and everything is unpainted when an empty one was', () => {
    const model = aSmallModel(['a', 'b'], { drawing });
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    const aCase: Case = { patient: {}, setting: 'specialist', observations: [] };
    const of = (patientCase: Case): number => engine.rank(patientCase).differential[0]?.probability ?? 0;
    expect(engine.rank(aCase).differential.map(({ probability, prior }) => probability - prior)).toEqual([0, 0]);
    expect(of({ ...aCase, pain: [] })).toBeLessThan(of(aCase));
  });

  test('takes a region as painted on whichever side, once', () => {
    const model = aSmallModel(['a', 'b'], { drawing });
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    const of = (pain: NonNullable<Case['pain']>): string =>
      JSON.stringify(engine.assess({ patient: {}, setting: 'specialist', side: 'left', observations: [], pain }));
    const both = of([
      { region: 'groin', side: 'left' },
      { region: 'groin', side: 'right', intensity: 4 },
    ]);
    expect(both).toBe(of([{ region: 'groin' }]));
  });

  test('is one line of the explanation, led by the region that says most', () => {
    const model = aSmallModel(['a', 'b'], { drawing });
    const engine = createEngine(aKnowledgeBaseFor(model), model);
    const { differential } = engine.assess({
      patient: {},
      setting: 'specialist',
      observations: [],
      pain: [{ region: 'buttock' }],
    });
    const b = differential.find(({ condition }) => condition === 'b');
    expect(b?.evidence.map(({ kind, finding, findings }) => ({ kind, finding, findings }))).toEqual([
      { kind: 'drawing', finding: 'loc-buttock', findings: ['loc-groin', 'loc-flank', 'loc-buttock'] },
    ]);
  });
});
