import { type Fields, present } from './fields.ts';
import { inside, mention } from './place.ts';
import { QUALITIES, readProvenance, SOURCES } from './read-provenance.ts';
import { readRuleTerm } from './read-rule-term.ts';
import type { Course, Education, EvidencePoint, Precaution, Programmes, Referral, Technique } from './types.ts';

/** `techniques.yaml`. */
export const readTechniques = (f: Fields): readonly Technique[] => f.list('techniques', 'id', readTechnique);

/** `precautions.yaml`. */
export const readPrecautions = (f: Fields) => ({
  absoluteContraindicationsToThrust: f.texts('absolute_contraindications_to_thrust'),
  precautions: f.list('precautions', 'id', readPrecaution),
});

/** `education.yaml`. */
export const readEducation = (f: Fields): readonly Education[] =>
  f.list('education', 'id', (e) => ({
    id: e.ownId('education'),
    text: e.text('text'),
    serves: e.ref('serves', ['purpose', 'condition']),
    source: e.oneOf('source', SOURCES),
  }));

/** `courses.yaml`. */
export const readCourses = (f: Fields): readonly Course[] =>
  f.list('courses', 'id', (c) => ({
    id: c.ownId('course'),
    for: c.ref('for', ['purpose', 'condition']),
    visits: c.text('visits'),
    reassess: c.texts('reassess'),
    expected: c.text('expected'),
    stopRule: c.text('stop_rule'),
    ...readProvenance(c),
  }));

/** `referral.yaml`. */
export const readReferral = (f: Fields): readonly Referral[] =>
  f.list('referral', 'id', (r) => ({
    id: r.ownId('referral'),
    when: r.text('when'),
    action: r.text('action'),
    timeframe: r.text('timeframe'),
    for: r.refs('for', ['condition', 'safety rule']),
    ...readProvenance(r),
  }));

/** `evidence-summary.yaml`. */
export const readEvidenceSummary = (f: Fields): readonly EvidencePoint[] =>
  f.list('evidence_summary', '', (e) => ({
    point: e.text('point'),
    ...present({ quality: e.oneOfIfAny('quality', QUALITIES) }),
    ...readProvenance(e),
  }));

/** `programmes.yaml`: phases of exercises by mechanism or purpose, in the order of the file. */
export const readProgrammes = (f: Fields): Programmes =>
  Object.fromEntries(
    f.entries('programmes', (phases, purpose) => {
      mention(phases.place, purpose, ['purpose']);
      return [purpose, Object.fromEntries(phases.keys().map((phase) => [phase, phases.refs(phase, ['exercise'])]))];
    }),
  );

function readTechnique(f: Fields): Technique {
  return {
    id: f.ownId('technique'),
    name: f.text('name'),
    serves: f.refs('serves', ['purpose', 'condition']),
    indications: f.texts('indications'),
    contraindications: f.texts('contraindications'),
    precautions: f.texts('precautions'),
    blockedBy: f.refs('blocked_by', ['precaution']),
    temperedBy: f.refs('tempered_by', ['precaution']),
    force: f.oneOf('force', ['thrust', 'low', 'none']),
    how: f.text('how'),
    ...present({ lowForce: f.has('low_force') ? f.record('low_force', readLowForce) : undefined }),
    dose: f.text('dose'),
    evidence: f.text('evidence'),
    evidenceSource: f.oneOf('evidence_source', SOURCES),
    ...readProvenance(f),
  };
}

function readLowForce(f: Fields): NonNullable<Technique['lowForce']> {
  return {
    id: f.text('id'),
    name: f.text('name'),
    how: f.text('how'),
    blockedBy: f.refs('blocked_by', ['precaution']),
  };
}

function readPrecaution(f: Fields): Precaution {
  return {
    id: f.ownId('precaution'),
    label: f.text('label'),
    ...present({ when: f.has('when') ? readRuleTerm(f.raw('when'), inside(f.place, 'when')) : undefined }),
    ...present({ question: f.textIfAny('question') }),
    rule: f.text('rule'),
    ...readProvenance(f),
  };
}
