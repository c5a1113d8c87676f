import { expect, test } from 'vitest';
import { paceAt, pacedDose, paceLength } from './pace.ts';

// One time: 1.6 s there, 5 s held, 1.6 s back, 0.6 s rest = 8.8 s.
const dose = { sets: 2, reps: 2, holdS: 5 };

test('five seconds to get ready come first', () => {
  expect(paceAt(dose, 0)).toEqual({ phase: 'ready', at: 0, set: 1, time: 1, secondsLeft: 5, setsDone: 0 });
  expect(paceAt(dose, -10).phase).toBe('ready');
  expect(paceAt(dose, 4999).secondsLeft).toBe(1);
});

test('the hold counts down whole seconds', () => {
  expect(paceAt(dose, 5000 + 1600)).toMatchObject({ phase: 'holding', at: 1, secondsLeft: 5 });
  expect(paceAt(dose, 5000 + 1600 + 4001)).toMatchObject({ phase: 'holding', secondsLeft: 1 });
});

test('times and sets are counted from one, with a rest between the sets', () => {
  expect(paceAt(dose, 5000 + 8800)).toMatchObject({ set: 1, time: 2, setsDone: 0, phase: 'going' });
  expect(paceAt(dose, 5000 + 17_600)).toMatchObject({ phase: 'between', set: 2, secondsLeft: 20, setsDone: 1 });
  expect(paceAt(dose, 5000 + 37_600)).toMatchObject({ phase: 'going', set: 2, time: 1, setsDone: 1 });
});

test('after the last set it is finished, without a rest', () => {
  expect(paceLength(dose)).toBe(60_200);
  expect(paceAt(dose, 60_199).phase).toBe('resting');
  expect(paceAt(dose, 60_200)).toMatchObject({ phase: 'finished', setsDone: 2 });
});

test('what the dose does not say is done once', () => {
  expect(pacedDose({ sets: null, reps: null, holdS: null })).toEqual({ sets: 1, reps: 1, holdS: 0 });
});
