import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case } from '@junction/reasoning';
import { createEngine, fitReport } from '@junction/reasoning';
import { describe, expect, test } from 'vitest';
import { type AcknowledgedFit, notAcknowledged } from './fit-acknowledged.ts';
import { showFit } from './knowledge-fit.ts';
import { loadCompiled } from './load-compiled.ts';
import { paintNothing } from './page/paint.ts';

const { kb, model } = await loadCompiled(fileURLToPath(new URL('../../..', import.meta.url)));
const report = fitReport(kb, model);
const acknowledged = JSON.parse(
  readFileSync(new URL('fit-acknowledged.json', import.meta.url), 'utf8'),
) as AcknowledgedFit;
const figure = (id: string) => [...report.standing, ...report.setAside].find((f) => f.id === id);

describe('the fit of the model to the published figures', () => {
  test('is no worse than acknowledged in apps/cli/src/fit-acknowledged.json, figure by figure', () => {
    expect(notAcknowledged(report, acknowledged)).toEqual([]);
  });

  test('says what is worse, what is new and what is better than acknowledged', () => {
    const [first] = acknowledged.beyond;
    const older: AcknowledgedFit = {
      withinOne: 9999,
      withinTwo: 0,
      beyond: [
        ...acknowledged.beyond.slice(1),
        { because: '', figures: { 'age-50-plus__spinal-malignancy specificity': -3, 'tlj-syndrome prevalence': 2.5 } },
      ],
    };
    expect(Object.keys(first?.figures ?? {})).toContain('age-50-plus__spinal-malignancy LR+');
    expect(notAcknowledged(report, older)).toEqual([
      `${report.summary.withinOne} figures lie within one standard error, 9999 are acknowledged`,
      expect.stringMatching(
        /^age-50-plus__spinal-malignancy specificity: z -11\.\d is worse than the acknowledged -3$/,
      ),
      expect.stringMatching(/^age-50-plus__spinal-malignancy LR\+: z -7\.\d is not acknowledged$/),
      expect.stringMatching(/^age-50-plus__spinal-malignancy sensitivity: z 2\.\d is not acknowledged$/),
      'tlj-syndrome prevalence: no longer beyond two standard errors; take it off the list',
    ]);
  });

  test('gives three or more of the five sacroiliac tests their published ratio', () => {
    expect(figure('laslett-3of5 LR+')?.published).toBe(4.16);
    expect(figure('laslett-3of5 LR+')?.reproduced).toBeCloseTo(4.16, 5);
    expect(figure('laslett-3of5 LR-')?.reproduced).toBeCloseTo(0.29, 5);
  });

  test('gives every condition its published prevalence', () => {
    const prevalences = report.standing.filter(({ what }) => what === 'prevalence');
    expect(prevalences).toHaveLength(kb.conditions.length);
    for (const { published, reproduced } of prevalences) expect(Math.abs(reproduced - published)).toBeLessThan(1e-9);
  });

  test('keeps everything felt at the junction below a ratio of 12', () => {
    const cap = figure('tlj-touch for tlj-syndrome cap');
    expect(cap?.reproduced).toBeLessThanOrEqual(12);
    expect(cap?.reproduced).toBeGreaterThan(9);
  });

  test('prints every figure with its z, worst first', () => {
    const page = showFit(report, kb.version, paintNothing);
    const lines = page.split('\n');
    const listed = lines.filter((line) => /^ {0,5}[+−]\d/.test(line));
    expect(listed).toHaveLength(report.standing.length + report.setAside.length);
    expect(page).toContain(`${report.summary.figures} published figures stand.`);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('a fracture under signs of the junction', () => {
  const engine = createEngine(kb, model);
  const fracture = (present: readonly string[], patient: Case['patient']): number => {
    const observations = present.map((finding) => ({ finding, answer: 'present' as const }));
    const pain = [{ region: 'iliac-crest' }, { region: 'thoracolumbar' }];
    const { differential } = engine.rank({ patient, setting: 'primary-care', observations, pain });
    return differential.find(({ condition }) => condition === 'vertebral-compression-fracture')?.probability ?? 0;
  };
  const signs = kb.defaults.neverLower.flatMap(({ findings }) => findings);
  const people = [{ ageYears: 74, sex: 'female' }, { ageYears: 35, sex: 'male' }, {}] as const;

  test.each(people)('is never less probable for one sign that is present: %o', (patient) => {
    const before = fracture([], patient);
    for (const sign of signs) expect(fracture([sign], patient) / before, sign).toBeGreaterThan(0.995);
  });

  test.each(people)('is never less probable for all of them together: %o', (patient) => {
    expect(fracture(signs, patient)).toBeGreaterThan(fracture([], patient));
  });
});
