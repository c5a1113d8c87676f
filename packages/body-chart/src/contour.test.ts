import { expect, test } from 'vitest';
import { contourPath } from './contour.ts';

const IN = new Uint8Array(256).fill(1, 1);
const cellsOf = (...rows: readonly string[]) =>
  Uint8Array.from(rows.join('').replaceAll('.', '0').replaceAll('#', '1'));
const loops = (...rows: readonly string[]) =>
  contourPath(cellsOf(...rows), rows[0]?.length ?? 0, IN).split('Z').length - 1;

test('one cell is rounded about its middle', () => {
  expect(contourPath(cellsOf('...', '.#.', '...'), 3, IN)).toBe(
    'M1.25 1.25Q1.5 1 1.75 1.25Q2 1.5 1.75 1.75Q1.5 2 1.25 1.75Q1 1.5 1.25 1.25Z',
  );
});

test('a ring has an outer and an inner outline', () => {
  expect(loops('.....', '.###.', '.#.#.', '.###.', '.....')).toBe(2);
});

test('cells that touch at a corner only are two areas', () => {
  expect(loops('#.', '.#')).toBe(2);
  expect(loops('.#', '#.')).toBe(2);
});

test('paint up to the edge of the view is closed there', () => {
  expect(loops('##', '##')).toBe(1);
});

test('bare cells have no outline', () => {
  expect(loops('...', '...')).toBe(0);
});
