import { describe, expect, test } from 'vitest';
import { fit, hang, inProse, spread, wrap } from './layout.ts';

describe('wrapping', () => {
  test('breaks between words, at most the width', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  test('a word longer than the width is broken where the line ends', () => {
    expect(wrap('see https://example.org', 10)).toEqual(['see', 'https://ex', 'ample.org']);
  });

  test('a number stays with its percent sign', () => {
    expect(wrap('found in 45 % of them', 11)).toEqual(['found in', '45 % of', 'them']);
  });

  test('nothing gives no line', () => {
    expect(wrap('  ', 10)).toEqual([]);
  });

  test('later lines hang under the first', () => {
    expect(hang('do  ', 'one two three', 10)).toEqual(['do  one', '    two', '    three']);
  });
});

test('a text is filled or cut to exactly its width', () => {
  expect(fit('abc', 5)).toBe('abc  ');
  expect(fit('abcdef', 5)).toBe('abcd…');
});

test('two texts stand at the two edges', () => {
  expect(spread('left', 'right', 14)).toBe('left     right');
  expect(spread('a long left text', 'right', 14)).toBe('a long…  right');
});

test('words in a row read as prose', () => {
  expect(inProse([])).toBe('');
  expect(inProse(['a'])).toBe('a');
  expect(inProse(['a', 'b', 'c'])).toBe('a, b and c');
});
