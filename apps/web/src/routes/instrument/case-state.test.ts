import { expect, test } from 'vitest';
import { type CaseAction, emptyState, isEmpty, reduceCase } from './case-state.ts';

const after = (...actions: readonly CaseAction[]) => actions.reduce(reduceCase, emptyState);

test('answering a finding again replaces its answer', () => {
  const { entered } = after(
    { kind: 'answer', observation: { finding: 'slr', answer: 'present', side: 'left' } },
    { kind: 'answer', observation: { finding: 'slr', answer: 'absent' } },
  );
  expect(entered.known.observations).toEqual([{ finding: 'slr', answer: 'absent' }]);
});

test('not done is kept apart from the case and takes an earlier answer back', () => {
  const { entered } = after(
    { kind: 'answer', observation: { finding: 'slr', answer: 'present' } },
    { kind: 'not-done', finding: 'slr' },
  );
  expect(entered.known.observations).toEqual([]);
  expect(entered.notDone).toEqual(['slr']);
});

test('the last place taken off the drawing leaves no drawing, not an empty one', () => {
  const { entered } = after(
    { kind: 'toggle-pain', region: 'groin', side: 'left' },
    { kind: 'toggle-pain', region: 'groin', side: 'left' },
  );
  expect(entered.known.pain).toBeUndefined();
  expect(isEmpty(entered)).toBe(true);
});

test('left and right of one region are two marks', () => {
  const { entered } = after(
    { kind: 'toggle-pain', region: 'groin', side: 'left' },
    { kind: 'toggle-pain', region: 'groin', side: 'right' },
    { kind: 'intensity', region: 'groin', side: 'right', intensity: 4 },
  );
  expect(entered.known.pain).toEqual([
    { region: 'groin', side: 'left' },
    { region: 'groin', side: 'right', intensity: 4 },
  ]);
});

test('touching one side of a mark on both sides leaves the other side', () => {
  const known = { ...emptyState.entered.known, pain: [{ region: 'flank', side: 'both', intensity: 3 }] as const };
  const { entered } = after(
    { kind: 'open', known, sample: false },
    { kind: 'toggle-pain', region: 'flank', side: 'left' },
  );
  expect(entered.known.pain).toEqual([{ region: 'flank', side: 'right', intensity: 3 }]);
});

test('undo takes back one step, and an age typed digit by digit is one step', () => {
  const { entered } = after(
    { kind: 'sex', sex: 'female' },
    { kind: 'age', ageYears: 4 },
    { kind: 'age', ageYears: 44 },
    { kind: 'undo' },
  );
  expect(entered.known.patient).toEqual({ sex: 'female' });
});

test('an age that is deleted is not told any more', () => {
  expect(after({ kind: 'age', ageYears: 44 }, { kind: 'age', ageYears: undefined }).entered.known.patient).toEqual({});
});

test('starting over can be undone', () => {
  const { entered } = after({ kind: 'sex', sex: 'male' }, { kind: 'start-over' }, { kind: 'undo' });
  expect(entered.known.patient).toEqual({ sex: 'male' });
});
