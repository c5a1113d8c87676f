import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Case, Observation } from './case.ts';
import type { DrawingModel, Model, ModelGroup, ReadingLink } from './model.ts';
import type { Random } from './random.ts';

/** Sizes of a random model; every number in it is random, so it tests machinery and says nothing of medicine. */
export interface RandomModelSizes {
  readonly conditions: number;
  readonly groups: number;
  readonly readingsPerGroup: number;
  readonly causesPerGroup: number;
  readonly regions: number;
}

/** A model with random numbers, some groups of one reading, some with inhibitors and a background that expresses itself. */
export function aRandomModel(random: Random, sizes: RandomModelSizes): Model {
  const conditions = Array.from({ length: sizes.conditions }, (_, d) => `c${d}`);
  return {
    knowledge: { version: 'random', hash: 'sha256:random' },
    conditions,
    prior: {
      odds: Object.fromEntries(
        ['primary-care', 'chiropractic', 'specialist'].flatMap((setting) =>
          ['any', '0', '50'].flatMap((band) =>
            ['any', 'female', 'male'].map((sex) => [
              `${setting}/${band}/${sex}`,
              conditions.map(() => 0.002 + 0.15 * random() * random()),
            ]),
          ),
        ),
      ),
      ageBands: [0, 50],
      residual: random() < 0.5 ? null : Math.floor(random() * sizes.conditions),
      sd: conditions.map(() => 0.2 + 0.3 * random()),
    },
    serious: conditions.slice(0, Math.ceil(sizes.conditions / 5)).map((_, condition) => ({
      condition,
      harm: 1 + Math.floor(20 * random()),
      upperLimit: 0.1,
    })),
    groups: Array.from({ length: sizes.groups }, (_, g) => aRandomGroup(random, sizes, g)),
    drawing: aRandomDrawing(random, sizes),
  };
}

/** A knowledge base that goes with a random model: labels, minutes and nothing clinical. */
export function aKnowledgeBaseFor(model: Model): KnowledgeBase {
  const asked = model.groups.flatMap((group) => group.readings.map(({ finding }) => aFinding(finding, group.id)));
  const drawn = model.drawing.regions.map(({ finding }) =>
    aFinding(finding, 'pain-map', { derived: { from: 'pain' } }),
  );
  return {
    version: model.knowledge.version,
    hash: model.knowledge.hash,
    population: 'random',
    regions: model.drawing.regions.map(({ region }) => ({ id: region, label: region })),
    conditions: [],
    findings: [...asked, ...drawn],
    signGroups: [],
    likelihoods: [],
    clusters: [],
    conflicts: [],
    defaults: {
      unlistedPair: 'background',
      dependenceRule: '',
      shrinkageExponent: { high: 1, moderate: 1, low: 1, 'very-low': 1 },
      estimateExponent: 1,
      lrPosCap: 1,
      lrNegFloor: 1,
      defaultResidual: 0,
      crossGroupNotes: [],
      jointSigns: [],
      neverLower: [],
    },
    settings: [],
    safety: {
      version: 'random',
      owner: 'tests',
      rules: [],
      mandatory: [],
      results: [],
      notAskedOfMen: [],
      thresholds: [],
    },
    mechanism: {
      purpose: '',
      caveat: '',
      classes: [],
      inPlay: { conditions: [], from: 0.2, groups: [] },
      method: { formula: '', actAt: 0.6, otherwise: '', override: '', overrideFindings: [] },
      findings: [],
      treatmentLink: { hypomobile: [], hypermobile: [], mixed: [] },
      reliability: [],
    },
    treatment: {
      absoluteContraindicationsToThrust: [],
      precautions: [],
      techniques: [],
      exercises: [],
      programmes: {},
      care: [],
      education: [],
      courses: [],
      referral: [],
      evidenceSummary: [],
    },
    outcomes: { coreSet: [], globalRule: { rule: '', source: 'estimate' }, measures: [] },
    references: [],
  };
}

function aFinding(id: FindingId, group: string, more: Partial<Finding> = {}): Finding {
  return {
    id,
    label: `Finding ${id}`,
    kind: 'exam',
    how: '',
    who: 'clinician',
    minutes: 1,
    burden: 0,
    group,
    tier: 'exam',
    core: true,
    background: { point: 0.1, interval: [0.05, 0.2], source: 'estimate' },
    position: 'any',
    sided: true,
    ...more,
  };
}

/** A case with some random answers, in random order, and now and then a drawing. */
export function aRandomCase(random: Random, model: Model, answers: number): Case {
  const all = model.groups.flatMap(({ readings }) => readings.map(({ finding }) => finding));
  const observations = shuffled(random, all)
    .slice(0, answers)
    .map((finding): Observation => ({ finding, answer: random() < 0.4 ? 'present' : 'absent' }));
  const painted = model.drawing.regions.filter(() => random() < 0.3).map(({ region }) => ({ region }));
  return {
    patient: {},
    setting: 'chiropractic',
    observations,
    ...(random() < 0.6 && model.drawing.regions.length > 0 ? { pain: painted } : {}),
  };
}

/** The same items in a random order. */
export function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function aRandomGroup(random: Random, sizes: RandomModelSizes, g: number): ModelGroup {
  const readings = 1 + Math.floor(sizes.readingsPerGroup * random());
  const alone = readings === 1;
  const chosen = shuffled(
    random,
    Array.from({ length: sizes.conditions }, (_, d) => d),
  )
    .slice(0, 1 + Math.floor(sizes.causesPerGroup * random()))
    .sort((a, b) => a - b);
  return {
    id: `g${g}`,
    label: `Group ${g}`,
    background: alone ? 0 : 0.2 * random(),
    causes: chosen.map((condition) => ({ condition, expression: alone ? 1 : 0.5 + 0.5 * random() })),
    readings: Array.from({ length: readings }, (_, i) => ({
      finding: `f${g}-${i}`,
      noise: 0.02 + 0.4 * random(),
      noiseSd: 0.1 + 0.2 * random(),
      backgroundCause: random(),
      links: chosen.map((_, c) => aRandomLink(random, `f${g}-${i}__${c}`, 0.25)),
    })),
  };
}

function aRandomDrawing(random: Random, sizes: RandomModelSizes): DrawingModel {
  return {
    regions: Array.from({ length: sizes.regions }, (_, r) => ({
      region: `r${r}`,
      finding: `loc-r${r}`,
      leak: 0.02 + 0.1 * random(),
      leakSd: 0.2,
      links: Array.from({ length: sizes.conditions }, (_, c) => aRandomLink(random, `loc-r${r}__${c}`, 0.1)),
    })),
    cap: 10,
  };
}

function aRandomLink(random: Random, row: string, inhibitors: number): ReadingLink {
  const kind = random();
  const sd = 0.15 + 0.3 * random();
  if (kind < 0.15) return { cause: 0, inhibit: 0, sd: 0 };
  if (kind < 0.15 + inhibitors) return { cause: 0, inhibit: 0.9 * random(), sd, row };
  return { cause: 0.95 * random(), inhibit: 0, sd, row };
}
