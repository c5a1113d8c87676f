import { describe, expect, test } from 'vitest';
import { aLoneFinding, aReading, cause, inhibit } from './a-small-model.ts';
import { groupRow, relevantCauses } from './group-row.ts';
import { absentFactors, memberProducts, timesAll } from './member-products.ts';
import { setLayout } from './sets.ts';
import { spreadRow } from './sweep.ts';

const absent = [{ reading: 0, present: false }];

describe('an absent answer alone in its group', () => {
  test('is one factor per cause, and gives every set what its row gives', () => {
    const group = { ...aLoneFinding('f', 0.1, cause(0.7), cause(0.2), cause(0.5)), background: 0.3 };
    const layout = setLayout(3, 3);
    const row = spreadRow(layout, groupRow(group, absent, relevantCauses(group, group.readings)));
    const factors = absentFactors(group, absent);
    const nothing = { none: 1, factors: new Float64Array(3).fill(1) };
    const values = factors === null ? [] : memberProducts(layout, timesAll(nothing, [factors]));
    expect([...values].map((v, s) => Math.abs(v - (row[s] ?? 0)) < 1e-15)).toEqual(Array(8).fill(true));
  });

  test('is no such product when a condition inhibits it', () => {
    expect(absentFactors(aLoneFinding('f', 0.1, cause(0.7), inhibit(0.4)), absent)).toBeNull();
  });
});

test('a present answer, and two answers of one group, are no such product', () => {
  const group = aLoneFinding('f', 0.1, cause(0.7));
  expect(absentFactors(group, [{ reading: 0, present: true }])).toBeNull();
  const two = { ...group, readings: [aReading('f', 0.1, cause(0.7)), aReading('g', 0.1, cause(0.7))] };
  expect(absentFactors(two, [...absent, { reading: 1, present: false }])).toBeNull();
});

test('products over members leave the residual alone', () => {
  const layout = setLayout(3, 3, 1);
  const product = { none: 1, factors: Float64Array.of(0.5, 0.25, 0.125) };
  expect([...memberProducts(layout, product)]).toEqual([1, 0.5, 0.25, 0.125, 0, 0.0625, 0, 0]);
});
