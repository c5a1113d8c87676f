import type { Condition, Finding, KnowledgeBase, Likelihood, SignGroup } from '@junction/knowledge';
import { aKnowledgeBaseFor, aRandomModel } from '../a-random-model.ts';
import { type Random, seededRandom } from '../random.ts';

/** A condition whose prior is its prevalence. */
export function aCondition(id: string, prevalence: number, more: Partial<Condition> = {}): Condition {
  const figure = { point: prevalence, interval: [prevalence / 2, prevalence * 1.5], source: 'estimate' } as const;
  return {
    id,
    name: id,
    synonyms: [],
    icd10cm: 'M54.5',
    group: 'spine',
    description: '',
    prevalence: figure,
    prior: figure,
    territories: [],
    territoryRationale: '',
    side: { pattern: 'any', source: 'estimate' },
    ageSex: '',
    serious: false,
    residual: false,
    urgency: 'routine',
    references: [],
    ...more,
  };
}

/** An examination of the clinician with a judged background. */
export function aFinding(id: string, group: string, background: number, more: Partial<Finding> = {}): Finding {
  return {
    id,
    label: id,
    kind: 'exam',
    how: '',
    who: 'clinician',
    minutes: 1,
    burden: 0,
    group,
    tier: 'exam',
    core: true,
    background: { point: background, interval: [background / 2, background * 1.5], source: 'estimate' },
    position: 'any',
    sided: false,
    ...more,
  };
}

/** A judged row: P(present | condition) over the background that it was judged against, unshrunk. */
export function aRow(
  finding: string,
  condition: string,
  p: number,
  background: number,
  more: Partial<Likelihood> = {},
): Likelihood {
  return {
    id: `${finding}__${condition}`,
    finding,
    condition,
    p,
    pInterval: [Math.max(0.001, p / 2), Math.min(0.999, p * 1.5)],
    modelLrPos: p / background,
    modelLrNeg: (1 - p) / (1 - background),
    lrBasis: 'estimate-over-background',
    quality: 'very-low',
    source: 'estimate',
    ...more,
  };
}

/** The parts of a knowledge base that matter to the model; everything else is empty. */
export function aKnowledgeBase(
  parts: Partial<KnowledgeBase> & Pick<KnowledgeBase, 'conditions' | 'findings' | 'likelihoods'>,
): KnowledgeBase {
  const empty = { conditions: 0, groups: 0, readingsPerGroup: 1, causesPerGroup: 1, regions: 0 };
  const signGroups = [...new Set(parts.findings.map(({ group }) => group))].map(
    (id): SignGroup => ({ id, label: id, residual: 0.3 }),
  );
  return { ...aKnowledgeBaseFor(aRandomModel(seededRandom(1), empty)), signGroups, ...parts };
}

/** A small knowledge base with random numbers: up to six conditions and five groups of up to four findings. */
export function aRandomKnowledgeBase(random: Random): KnowledgeBase {
  const conditions = Array.from({ length: 2 + Math.floor(5 * random()) }, (_, d) =>
    aCondition(`c${d}`, 0.002 + 0.4 * random() * random()),
  );
  const signGroups: SignGroup[] = [];
  const findings: Finding[] = [];
  for (let g = 0; g < 1 + Math.floor(5 * random()); g++) {
    signGroups.push({ id: `g${g}`, label: `g${g}`, residual: random() < 0.2 ? 0 : random() });
    for (let i = 0; i < 1 + Math.floor(4 * random()); i++) {
      findings.push(aFinding(`f${g}-${i}`, `g${g}`, 0.01 + 0.5 * random()));
    }
  }
  const likelihoods = findings.flatMap((finding) =>
    conditions.flatMap(({ id }) => {
      if (random() < 0.4) return [];
      return [aRow(finding.id, id, 0.01 + 0.98 * random(), finding.background.point)];
    }),
  );
  return aKnowledgeBase({ conditions, signGroups, findings, likelihoods });
}
