import type { Finding, KnowledgeBase, Measure } from '@junction/knowledge';

/** A small knowledge base for tests of this package: six findings of each kind that a case file treats differently, three regions. */
export function aKnowledgeBase(): KnowledgeBase {
  return {
    version: 'test',
    hash: 'sha256:test',
    population: 'tests',
    regions: [
      { id: 'iliac-crest', label: 'Posterior iliac crest' },
      { id: 'groin', label: 'Groin' },
      { id: 'flank', label: 'Flank' },
    ],
    conditions: [],
    findings: [
      aFinding('slr'),
      aFinding('facet-tender-tlj'),
      aFinding('cancer-history'),
      aFinding('temp-38', { measure: { unit: '°C', min: 30, max: 45, presentWhen: { op: '>=', cut: 38 } } }),
      aFinding('schober-limited', { measure: { unit: 'cm', min: 0, max: 15, presentWhen: { op: '<', cut: 5 } } }),
      aFinding('age-50-plus', { derived: { from: 'age' } }),
      aFinding('sex-female', { derived: { from: 'sex' } }),
      aFinding('loc-groin', { derived: { from: 'pain' } }),
    ],
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
      jointSigns: [],
      neverLower: [],
      crossGroupNotes: [],
    },
    settings: [],
    safety: {
      version: 'test',
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
      method: { formula: '', actAt: 0.6, otherwise: '', override: '', overrideFindings: [] },
      inPlay: { conditions: [], from: 0.1, groups: [] },
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

interface FindingDetail {
  readonly measure?: Measure;
  readonly derived?: NonNullable<Finding['derived']>;
}

function aFinding(id: string, detail: FindingDetail = {}): Finding {
  return {
    id,
    label: id,
    kind: 'exam',
    how: '',
    who: 'clinician',
    minutes: 1,
    burden: 0,
    group: 'none',
    tier: 'exam',
    core: true,
    background: { point: 0.1, interval: [0.05, 0.2], source: 'estimate' },
    position: 'any',
    sided: true,
    ...detail,
  };
}
