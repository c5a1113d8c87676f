import { expect, test } from 'vitest';
import { nameInSentence, shortName } from './short-name.ts';

test('what stands in brackets is left out of the short name', () => {
  expect(shortName('Thoracolumbar junction syndrome (Maigne)')).toBe('Thoracolumbar junction syndrome');
  expect(shortName('Osteonecrosis (avascular necrosis) of the femoral head')).toBe('Osteonecrosis of the femoral head');
});

test('inside a sentence a common word loses its capital and an abbreviation keeps it', () => {
  expect(nameInSentence('Hip osteoarthritis')).toBe('hip osteoarthritis');
  expect(nameInSentence('L5 radiculopathy')).toBe('L5 radiculopathy');
  expect(nameInSentence('FAI syndrome')).toBe('FAI syndrome');
});
