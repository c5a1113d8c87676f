import { type Fields, PROBABILITY, present, type Range } from './fields.ts';
import { complain, define, inside } from './place.ts';
import { readFigure, readProvenance } from './read-provenance.ts';
import type { Finding, Measure, Position, Reliability, SignGroup } from './types.ts';

/** A file of `findings/`: one sign group and its findings. */
export interface FindingsFile {
  readonly group: SignGroup;
  readonly findings: readonly Finding[];
}

const POSITIONS: readonly Position[] = ['any', 'standing', 'seated', 'supine', 'prone', 'side-lying'];
const ANY_NUMBER: Range = { min: -1e6, max: 1e6 };
const KAPPA: Range = { min: -1, max: 1 };

/** One file of `findings/`. */
export function readFindings(f: Fields): FindingsFile {
  const group: SignGroup = {
    id: f.ownId('sign group'),
    label: f.text('label'),
    residual: f.number('residual', PROBABILITY),
  };
  return { group, findings: f.entries('findings', (finding, id) => readFinding(finding, id, group.id)) };
}

function readFinding(f: Fields, id: string, group: string): Finding {
  define(f.place, id, 'finding');
  const kind = f.oneOf('kind', ['history', 'exam', 'imaging', 'lab', 'pain-location']);
  const position = f.oneOfIfAny('position', POSITIONS);
  if (kind === 'exam' && position === undefined) {
    complain(inside(f.place, 'position'), `missing; an examination needs one of ${POSITIONS.join(', ')}`);
  }
  const question = f.textIfAny('question');
  const who = f.oneOf('who', ['patient', 'clinician']);
  if (who === 'patient' && question === undefined) {
    complain(inside(f.place, 'question'), 'missing; what the patient answers needs the words to ask it');
  }
  return {
    id,
    label: f.text('label'),
    kind,
    how: f.text('how'),
    who,
    minutes: f.number('minutes', { min: 0, max: 600 }),
    burden: f.number('burden', { min: 0, max: 3 }),
    group,
    tier: f.oneOf('tier', ['intake', 'exam', 'confirm']),
    core: f.flag('core'),
    background: f.record('background', readFigure('p')),
    position: position ?? 'any',
    sided: f.has('sided') ? f.flag('sided') : false,
    ...present({
      question,
      measure: f.recordIfAny('measure', readMeasure),
      derived: f.recordIfAny('derived', (d) => ({ from: d.oneOf('from', ['age', 'sex', 'pain']) })),
      kappa: f.recordIfAny('kappa', readReliability),
    }),
  };
}

function readMeasure(f: Fields): Measure {
  const min = f.number('min', ANY_NUMBER);
  const max = f.number('max', ANY_NUMBER);
  if (min >= max) complain(inside(f.place, 'max'), `${max} must be above min ${min}`);
  const presentWhen = f.record('present_when', (when) => ({
    op: when.oneOf('op', ['>', '>=', '<', '<=']),
    cut: when.number('cut', { min: Math.min(min, max), max: Math.max(min, max) }),
  }));
  return { unit: f.text('unit'), min, max, presentWhen };
}

function readReliability(f: Fields): Reliability {
  return {
    value: f.number('value', KAPPA),
    ...present({ range: f.intervalIfAny('range', KAPPA), note: f.textIfAny('note') }),
    ...readProvenance(f),
  };
}
