import { describe, expect, it } from 'vitest';
import { exerciseCourseOf, type LoggedExercise } from './exercise-course.ts';

const ladder = [
  { id: 'ex-a', stopIf: 'dizziness', sets: 1 },
  { id: 'ex-b', stopIf: 'pain over 4/10', sets: 3 },
  { id: 'ex-c', stopIf: 'dizziness', sets: null },
];
type Told = readonly (readonly [string, LoggedExercise['feel']])[];
const logs = (...told: Told): readonly LoggedExercise[] =>
  told.map(([exercise, feel], index) => ({ id: `log-${index}`, exercise, feel, day: `day ${index}`, pain: null }));
const after = (...told: Told) => {
  const { exercise, sets, state } = exerciseCourseOf(ladder, 'ex-b', logs(...told));
  return `${exercise} ${sets} ${state}`;
};

describe('the course of an exercise', () => {
  it('begins as it was given', () => {
    expect(exerciseCourseOf(ladder, 'ex-b', [])).toEqual({
      ...{ exercise: 'ex-b', sets: 3, state: 'going', because: null, changes: [] },
    });
  });

  it('goes up and down its ladder, and counts anew after each step', () => {
    expect(after(['ex-b', 'too-easy'], ['ex-b', 'too-easy'], ['ex-b', 'too-easy'])).toBe('ex-c null going');
    expect(after(['ex-b', 'too-hard'], ['ex-b', 'too-hard'])).toBe('ex-a 1 going');
    expect(after(['ex-b', 'too-hard'], ['ex-b', 'too-hard'], ['ex-a', 'too-easy'])).toBe('ex-a 1 going');
  });

  it('halves its sets when it hurt, and stops when it hurts again', () => {
    expect(after(['ex-b', 'hurt'])).toBe('ex-b 1 going');
    expect(after(['ex-b', 'hurt'], ['ex-b', 'hurt'])).toBe('ex-b 1 stopped');
    expect(after(['ex-b', 'hurt'], ['ex-b', 'done'], ['ex-b', 'hurt'])).toBe('ex-b 1 going');
  });

  it('stays stopped whatever comes after, and names the log that stopped it', () => {
    const course = exerciseCourseOf(ladder, 'ex-b', logs(['ex-b', 'hurt'], ['ex-b', 'hurt'], ['ex-b', 'too-easy']));
    expect(course.state).toBe('stopped');
    expect(course.changes.map(({ change, log }) => `${change} ${log}`)).toEqual(['less log-0', 'stopped log-1']);
  });

  it('does not count logs of another exercise', () => {
    expect(after(['ex-c', 'hurt'], ['ex-c', 'hurt'])).toBe('ex-b 3 going');
  });
});
