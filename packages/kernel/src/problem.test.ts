import { expect, it } from 'vitest';
import { problemLine } from './problem.ts';

it('names the place before the fault', () => {
  expect(problemLine({ path: 'patient.age', message: '130 is outside 0 to 120' })).toBe(
    'patient.age: 130 is outside 0 to 120',
  );
});

it('leaves out an empty place', () => {
  expect(problemLine({ path: '', message: 'the file is empty' })).toBe('the file is empty');
});
