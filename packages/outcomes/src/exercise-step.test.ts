import { describe, expect, it } from 'vitest';
import { type ExerciseLog, exerciseStepOf, painLimitOf } from './exercise-step.ts';
import { readFrequency } from './times-a-day.ts';

const given = { stopIf: 'pain over 4/10', easier: 'ex-easy', harder: 'ex-hard', sets: 2 };
const logs = (...told: readonly (readonly [string, ExerciseLog['feel'], number?])[]): readonly ExerciseLog[] =>
  told.map(([day, feel, pain]) => ({ day, feel, pain: pain ?? null }));

describe('an exercise', () => {
  it.each([
    ['stays when it was done', logs(['1', 'done']), null],
    ['stays after two too easy', logs(['1', 'too-easy'], ['2', 'too-easy']), null],
    ['stays after three too easy on one day', logs(['1', 'too-easy'], ['1', 'too-easy'], ['1', 'too-easy']), null],
    [
      'gets harder after three too easy',
      logs(['1', 'too-easy'], ['1', 'too-easy'], ['2', 'too-easy']),
      'harder ex-hard',
    ],
    [
      'stays when the run was broken',
      logs(['1', 'too-easy'], ['2', 'done'], ['3', 'too-easy'], ['4', 'too-easy']),
      null,
    ],
    ['stays after one too hard', logs(['1', 'too-hard']), null],
    ['gets easier after two too hard', logs(['1', 'too-hard'], ['2', 'too-hard']), 'easier ex-easy'],
    ['gets less after it hurt once', logs(['1', 'done'], ['2', 'hurt']), 'less null'],
    ['stops after it hurt twice in a row', logs(['1', 'hurt'], ['2', 'hurt']), 'stopped null'],
    ['goes on with pain below its limit', logs(['1', 'done', 3]), null],
    ['goes on with pain at its limit', logs(['1', 'done', 4]), null],
    ['stops with pain above its limit', logs(['1', 'done', 5]), 'stopped null'],
    ['stays when nothing was logged', logs(), null],
  ])('%s', (_what, told, change) => {
    const result = exerciseStepOf(told, given);
    expect(result === null ? null : `${result.change} ${result.to}`).toBe(change);
  });

  it('at an end of its chain stays or gets less, and one set is not halved', () => {
    const alone = { ...given, easier: null, harder: null };
    const easy = logs(['1', 'too-easy'], ['2', 'too-easy'], ['3', 'too-easy']);
    expect(exerciseStepOf(easy, alone)).toBeNull();
    const hard = logs(['1', 'too-hard'], ['2', 'too-hard']);
    expect(exerciseStepOf(hard, alone)?.change).toBe('less');
    expect(exerciseStepOf(hard, { ...alone, sets: 1 })).toBeNull();
    expect(exerciseStepOf(logs(['1', 'hurt']), { ...alone, sets: null })).toBeNull();
  });

  it('has the limit of its stop rule, or five', () => {
    expect([painLimitOf('wrist or back pain over 4/10'), painLimitOf('dizziness')]).toEqual([4, 5]);
  });
});

describe('how often', () => {
  it('is read from the dose', () => {
    expect(['2/day', 'daily', '3/wk', '2-3/wk', 'every 2-3 h', 'as needed'].map(readFrequency)).toEqual([
      { timesADay: 2, daysAWeek: 7 },
      { timesADay: 1, daysAWeek: 7 },
      { timesADay: 1, daysAWeek: 3 },
      { timesADay: 1, daysAWeek: 2 },
      { timesADay: 6, daysAWeek: 7 },
      null,
    ]);
  });
});
