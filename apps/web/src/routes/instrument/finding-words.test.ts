import { expect, test } from 'vitest';
import { splitInstruction } from './finding-words.ts';

test('what counts as positive is told apart from how it is done', () => {
  expect(splitInstruction('Press the crest; positive if sharply tender and familiar.')).toEqual({
    how: 'Press the crest.',
    positive: 'sharply tender and familiar.',
  });
});

test('an instruction without a condition stays whole', () => {
  expect(splitInstruction('Yes is positive.')).toEqual({ how: 'Yes is positive.', positive: undefined });
  expect(splitInstruction('Manual test.')).toEqual({ how: 'Manual test.', positive: undefined });
});

test('an instruction that is only a condition has no how', () => {
  expect(splitInstruction('Positive if first onset was before 45 years.')).toEqual({
    how: '',
    positive: 'first onset was before 45 years.',
  });
});

test('a condition in the middle keeps what follows it', () => {
  expect(splitInstruction('Roll the leg. Positive if deep groin pain. Never hop if fracture is likely.')).toEqual({
    how: 'Roll the leg.',
    positive: 'deep groin pain. Never hop if fracture is likely.',
  });
});
