import { type Fields, PROBABILITY, present, RATIO } from './fields.ts';
import { holdsPoint, QUALITIES, readProvenance, SOURCES } from './read-provenance.ts';
import type { MechanismClass, MechanismFinding, MechanismKnowledge } from './types.ts';

const CLASSES: readonly MechanismClass[] = ['hypomobile', 'hypermobile', 'mixed'];

/** `mechanism.yaml`. */
export function readMechanism(f: Fields): MechanismKnowledge {
  return {
    purpose: f.text('purpose'),
    caveat: f.text('caveat'),
    classes: f.list('classes', 'id', (c) => {
      const prior = c.number('prior', PROBABILITY);
      const interval = c.interval('interval', PROBABILITY);
      holdsPoint(c, 'interval', interval, prior);
      return { id: c.oneOf('id', CLASSES), label: c.text('label'), prior, interval, ...readProvenance(c) };
    }),
    method: f.record('method', (m) => ({
      formula: m.text('formula'),
      actAt: m.number('act_at', PROBABILITY),
      otherwise: m.text('otherwise'),
      override: m.text('override'),
      overrideFindings: m.refs('override_findings', ['finding']),
    })),
    inPlay: f.record('in_play', (p) => ({
      conditions: p.refs('conditions', ['condition']),
      from: p.number('from', PROBABILITY),
      groups: p.texts('groups'),
    })),
    findings: f.list('findings', 'finding', readMechanismFinding),
    treatmentLink: f.record('treatment_link', (link) => byClass((c) => link.refs(c, ['technique']))),
    reliability: f.list('reliability', 'test', (r) => ({
      test: r.text('test'),
      kappa: r.text('kappa'),
      ...readProvenance(r),
    })),
  };
}

function readMechanismFinding(f: Fields): MechanismFinding {
  const weights = (key: string) => f.record(key, (w) => byClass((c) => w.number(c, RATIO)));
  return {
    finding: f.ref('finding', ['finding']),
    dependenceGroup: f.text('dependence_group'),
    weightPresent: weights('weight_present'),
    weightAbsent: weights('weight_absent'),
    ...present({ published: f.textIfAny('published') }),
    weightSource: f.oneOf('weight_source', SOURCES),
    quality: f.oneOf('quality', QUALITIES),
    ...readProvenance(f),
  };
}

const byClass = <T>(value: (c: MechanismClass) => T): Record<MechanismClass, T> => ({
  hypomobile: value('hypomobile'),
  hypermobile: value('hypermobile'),
  mixed: value('mixed'),
});
