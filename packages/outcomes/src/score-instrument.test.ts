import { describe, expect, it } from 'vitest';
import type { Answers, Score } from './instrument.ts';
import { scoreInstrument } from './score-instrument.ts';
import { SHIPPED_INSTRUMENTS, shippedInstrument } from './shipped-instruments.ts';

const score = (id: string, answers: Answers) => {
  const instrument = shippedInstrument(id);
  if (instrument === undefined) throw new Error(`${id} does not ship`);
  return scoreInstrument(instrument, answers);
};
const told = (id: string, answers: Answers): readonly string[] => {
  const scored = score(id, answers);
  return scored.ok ? [] : scored.problems.map(({ path, message }) => `${path} ${message}`);
};

const examples: readonly [string, string, Answers, readonly Score[]][] = [
  ['nprs', 'three ratings', { now: 4, average: 5, worst: 9 }, [{ part: 'pain', value: 6 }]],
  ['nprs', 'one rating', { now: 7 }, [{ part: 'pain', value: 7 }]],
  ['vas', 'a mark at 63.5 mm', { line: 63.5 }, [{ part: 'line', value: 63.5 }]],
  ['psfs', 'three activities', { 'activity-1': 2, 'activity-2': 3, 'activity-3': 7 }, [{ part: 'function', value: 4 }]],
  ['psfs', 'one activity', { 'activity-2': 10 }, [{ part: 'function', value: 10 }]],
  ['groc', 'much worse', { change: -4 }, [{ part: 'change', value: -4 }]],
  [
    'pain-days',
    'a week with two good days',
    { pain: 5, limited: 2 },
    [
      { part: 'pain', value: 5 },
      { part: 'limited', value: 2 },
    ],
  ],
  ['pain-days', 'one of the two', { limited: 0 }, [{ part: 'limited', value: 0 }]],
  ['patient-acceptable', 'a yes', { acceptable: 1 }, [{ part: 'acceptable', value: 1 }]],
  [
    'tlj-own-panel',
    'all readings of the left and rotation of the right',
    { 'tenderness-left': 7, 'roll-left': 2, 'rotation-left': 32.5, 'rotation-right': 45 },
    [
      { part: 'tenderness-left', value: 7 },
      { part: 'roll-left', value: 2 },
      { part: 'rotation-left', value: 32.5 },
      { part: 'rotation-right', value: 45 },
    ],
  ],
  [
    'timed-side-bridge',
    'both sides with their ratio',
    { left: 60, right: 45 },
    [
      { part: 'left', value: 60 },
      { part: 'right', value: 45 },
      { part: 'ratio', value: 0.75 },
    ],
  ],
  ['timed-side-bridge', 'one side, without a ratio', { left: 60 }, [{ part: 'left', value: 60 }]],
  [
    'timed-side-bridge',
    'a side that could not be held, without a ratio',
    { left: 0, right: 20 },
    [
      { part: 'left', value: 0 },
      { part: 'right', value: 20 },
    ],
  ],
  ['ext-endurance', 'two minutes', { held: 120 }, [{ part: 'held', value: 120 }]],
  ['sit-stand-30', 'twelve stands', { stands: 12 }, [{ part: 'stands', value: 12 }]],
  ['step-walk', 'four hundred meters', { distance: 400 }, [{ part: 'distance', value: 400 }]],
  [
    'two-stage-walk',
    'longer when stooped',
    { upright: 3.5, stooped: 9 },
    [
      { part: 'upright', value: 3.5 },
      { part: 'stooped', value: 9 },
    ],
  ],
];

describe('scoring', () => {
  it.each(examples)('of %s gives the worked example: %s', (id, _what, answers, scores) => {
    expect(score(id, answers)).toEqual({ ok: true, value: scores });
  });

  it('has a worked example for every instrument that ships', () => {
    const worked = new Set(examples.map(([id]) => id));
    expect(SHIPPED_INSTRUMENTS.map(({ id }) => id).filter((id) => !worked.has(id))).toEqual([]);
  });

  it('takes both ends of every range and refuses what is beyond them', () => {
    for (const { id, items } of SHIPPED_INSTRUMENTS) {
      for (const item of items) {
        for (const end of [item.from, item.to]) expect([id, told(id, { [item.id]: end })]).toEqual([id, []]);
        for (const beyond of [item.from - 1, item.to + 1]) {
          expect([id, item.id, told(id, { [item.id]: beyond }).length]).toEqual([id, item.id, 1]);
        }
      }
    }
  });

  it('names what is wrong with an answer', () => {
    expect(told('nprs', { now: 11 })).toEqual(['nprs.now must be a whole number from 0 to 10']);
    expect(told('nprs', { now: 4.5 })).toEqual(['nprs.now must be a whole number from 0 to 10']);
    expect(told('vas', { line: -0.5 })).toEqual(['vas.line must be a number from 0 to 100']);
    expect(told('patient-acceptable', { acceptable: 0.5 })).toEqual(['patient-acceptable.acceptable must be 1 or 0']);
    expect(told('nprs', { usual: 3 })).toEqual(['nprs.usual is no item of it; its items are now, average, worst']);
    expect(told('nprs', {})).toEqual(['nprs has no answer; give at least one']);
    expect(told('vas', { line: Number.NaN })).toEqual(['vas.line must be a number from 0 to 100']);
  });
});
