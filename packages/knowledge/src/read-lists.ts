import { type Fields, PROBABILITY, present, type Range } from './fields.ts';
import { complain, define, inside, mention } from './place.ts';
import { readOtherCluster } from './read-cluster.ts';
import { type QUALITIES, readProvenance } from './read-provenance.ts';
import type {
  Cluster,
  Conflict,
  EvidenceDefaults,
  JointSign,
  NeverLower,
  Reference,
  Region,
  SettingAdjustment,
} from './types.ts';

const FACTOR: Range = { min: 0, max: 100, exclusive: 'min' };

/** `version.yaml`. */
export const readVersion = (f: Fields) => ({ version: f.text('version'), population: f.text('population') });

/** `regions.yaml`. */
export const readRegions = (f: Fields): readonly Region[] =>
  f.list('regions', 'id', (r) => ({ id: r.ownId('region'), label: r.text('label') }));

/** `references.yaml`. */
export const readReferences = (f: Fields): readonly Reference[] => f.entries('references', readReference);

function readReference(r: Fields, id: string): Reference {
  define(r.place, id, 'reference');
  return {
    id,
    authors: r.text('authors'),
    title: r.text('title'),
    ...present({
      journal: r.textIfAny('journal'),
      year: r.numberIfAny('year', { min: 1800, max: 2100 }),
      url: r.textIfAny('url'),
      doi: r.textIfAny('doi'),
      pmid: r.textIfAny('pmid'),
    }),
    read: r.flag('read'),
  };
}

/** `conflicts.yaml`. */
export const readConflicts = (f: Fields): readonly Conflict[] =>
  f.list('conflicts', 'id', (c) => ({
    id: c.ownId('conflict'),
    topic: c.text('topic'),
    positions: c.texts('positions'),
    cites: c.refs('cites', ['reference']),
    resolution: c.text('resolution'),
  }));

/** `clusters.yaml`. */
export const readClusters = (f: Fields): readonly Cluster[] => f.list('clusters', 'id', readOtherCluster);

/** `defaults.yaml`. */
export function readDefaults(f: Fields): EvidenceDefaults {
  const exponent = (e: Fields) =>
    ({
      high: e.number('high', PROBABILITY),
      moderate: e.number('moderate', PROBABILITY),
      low: e.number('low', PROBABILITY),
      'very-low': e.number('very-low', PROBABILITY),
    }) satisfies Record<(typeof QUALITIES)[number], number>;
  const dependence = f.record('dependence', (d) => ({
    dependenceRule: d.text('rule'),
    defaultResidual: d.number('default_residual', PROBABILITY),
    crossGroupNotes: d.texts('cross_group_notes'),
    jointSigns: d.has('joint_signs') ? d.list('joint_signs', 'id', readJointSign) : [],
    neverLower: d.has('never_lower') ? d.list('never_lower', 'condition', readNeverLower) : [],
  }));
  return {
    unlistedPair: f.oneOf('unlisted_pair', ['background']),
    shrinkageExponent: f.record('shrinkage_exponent', exponent),
    estimateExponent: f.number('estimate_exponent', PROBABILITY),
    lrPosCap: f.number('lr_pos_cap', { min: 1, max: 1000 }),
    lrNegFloor: f.number('lr_neg_floor', PROBABILITY),
    ...dependence,
  };
}

function readJointSign(j: Fields): JointSign {
  return {
    id: j.text('id'),
    label: j.text('label'),
    residual: j.number('residual', PROBABILITY),
    findings: j.refs('findings', ['finding']),
    caps: j.has('caps')
      ? j.list('caps', 'condition', (cap) => ({
          condition: cap.ref('condition', ['condition']),
          lrPos: cap.number('lr_pos', { min: 1, max: 1000 }),
        }))
      : [],
    ...readProvenance(j),
  };
}

function readNeverLower(n: Fields): NeverLower {
  return {
    condition: n.ref('condition', ['condition']),
    rival: n.ref('rival', ['condition']),
    share: n.number('share', PROBABILITY),
    findings: n.refs('findings', ['finding']),
    ...readProvenance(n),
  };
}

/** `settings.yaml`: factors above 0 on prior odds, by condition id, `serious` or `all`. */
export const readSettings = (f: Fields): readonly SettingAdjustment[] =>
  f.list('settings', 'setting', (s) => {
    const provenance = readProvenance(s);
    if (provenance.rationale === undefined)
      complain(inside(s.place, 'rationale'), 'missing; say why the factor is believed');
    return {
      setting: s.oneOf('setting', ['primary-care', 'chiropractic', 'specialist']),
      factors: s.record('factors', (factors) =>
        Object.fromEntries(
          factors.keys().map((key) => {
            if (key !== 'serious' && key !== 'all') mention(inside(factors.place, key), key, ['condition']);
            return [key, factors.number(key, FACTOR)];
          }),
        ),
      ),
      ...provenance,
    };
  });
