import { type Fields, present } from './fields.ts';
import { readPose } from './read-pose.ts';
import { readProvenance } from './read-provenance.ts';
import type { Dose, Exercise } from './types.ts';

/** One file of `exercises/`. */
export function readExercise(f: Fields): Exercise {
  return {
    id: f.ownId('exercise'),
    name: f.text('name'),
    purpose: f.text('purpose'),
    serves: f.refs('serves', ['purpose', 'condition']),
    level: f.number('level', { min: 1, max: 4 }),
    dose: f.record('dose', readDose),
    position: f.text('position'),
    steps: f.texts('steps'),
    stopIf: f.text('stop_if'),
    ...present({ progressTo: f.refIfAny('progress_to', ['exercise']) }),
    avoidIf: f.has('avoid_if') ? f.refs('avoid_if', ['precaution', 'condition']) : [],
    pose: f.record('pose', readPose),
    ...readProvenance(f),
  };
}

function readDose(f: Fields): Dose {
  return {
    frequency: f.text('frequency'),
    ...present({
      sets: f.numberIfAny('sets', { min: 1, max: 20 }),
      reps: f.numberIfAny('reps', { min: 1, max: 200 }),
      holdS: f.numberIfAny('hold_s', { min: 0, max: 600 }),
      amount: f.textIfAny('amount'),
    }),
  };
}
