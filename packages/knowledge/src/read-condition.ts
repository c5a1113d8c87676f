import { type Fields, PROBABILITY, present } from './fields.ts';
import { readConditionCluster } from './read-cluster.ts';
import { readLikelihood } from './read-likelihood.ts';
import { holdsPoint, readFigure, readProvenance, SOURCES } from './read-provenance.ts';
import type { Care, Cluster, Condition, Likelihood, Territory } from './types.ts';

/** Everything that a condition file holds. */
export interface ConditionFile {
  readonly condition: Condition;
  readonly likelihoods: readonly Likelihood[];
  readonly clusters: readonly Cluster[];
  readonly care: Care | undefined;
}

export const URGENCIES = ['routine', 'soon', 'same-day', 'emergency'] as const;

/** One file of `conditions/`. */
export function readCondition(f: Fields): ConditionFile {
  const id = f.ownId('condition');
  const condition: Condition = {
    id,
    name: f.text('name'),
    synonyms: f.texts('synonyms'),
    icd10cm: f.text('icd10cm'),
    ...present({ icdNote: f.textIfAny('icd_note'), snomed: f.textIfAny('snomed') }),
    group: f.text('group'),
    description: f.text('description'),
    prevalence: f.record('prevalence', readFigure('point')),
    prior: f.record('prior', readFigure('point')),
    territories: f.list('territories', 'region', readTerritory),
    territoryRationale: f.text('territory_rationale'),
    side: f.record('side', (side) => ({
      pattern: side.text('pattern'),
      ...present({ p: side.numberIfAny('p', PROBABILITY) }),
      ...readProvenance(side),
    })),
    ageSex: f.text('age_sex'),
    serious: f.flag('serious'),
    residual: f.has('residual') && f.flag('residual'),
    urgency: f.oneOf('urgency', URGENCIES),
    references: f.refs('references', ['reference']),
  };
  return {
    condition,
    likelihoods: f.entries('findings', (row, finding) => readLikelihood(row, finding, id)),
    clusters: f.has('clusters') ? f.list('clusters', 'id', readConditionCluster(id)) : [],
    care: f.recordIfAny('care', (care) => readCare(care, id)),
  };
}

function readTerritory(f: Fields): Territory {
  const p = f.number('p', PROBABILITY);
  const interval = f.interval('interval', PROBABILITY);
  holdsPoint(f, 'interval', interval, p);
  return { region: f.ref('region', ['region']), p, interval, source: f.oneOf('source', SOURCES) };
}

function readCare(f: Fields, condition: string): Care {
  return {
    condition,
    first: f.text('first'),
    techniques: f.refs('techniques', ['technique']),
    exercises: f.refs('exercises', ['exercise']),
    ...present({ escalate: f.refIfAny('escalate', ['referral']) }),
    ...readProvenance(f),
  };
}
