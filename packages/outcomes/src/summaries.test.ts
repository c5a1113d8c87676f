import { describe, expect, it } from 'vitest';
import { meanOf, shareOf } from './summaries.ts';

describe('a share of people', () => {
  it('has the interval of Wilson: 8 of 10 are 49 % to 94 %', () => {
    const { share, low, high } = shareOf(8, 10);
    expect([share, low?.toFixed(3), high?.toFixed(3)]).toEqual([0.8, '0.490', '0.943']);
  });

  it('says nothing of nine people, and speaks from ten on', () => {
    expect(shareOf(5, 9)).toEqual({ people: 9, few: true, share: null, low: null, high: null });
    expect([shareOf(5, 10).few, shareOf(5, 11).few]).toEqual([false, false]);
  });

  it('is uncertain also where nobody or everybody improved', () => {
    const none = shareOf(0, 20);
    const all = shareOf(20, 20);
    expect([none.low, none.high?.toFixed(3), all.low?.toFixed(3), all.high]).toEqual([0, '0.161', '0.839', 1]);
  });
});

describe('a mean', () => {
  it('has the interval of Student: 1 to 10 are 5.5, 3.33 to 7.67', () => {
    const { mean, low, high } = meanOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([mean, low?.toFixed(2), high?.toFixed(2)]).toEqual([5.5, '3.34', '7.66']);
  });

  it('says nothing of nine people', () => {
    expect(meanOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ people: 9, few: true, mean: null, low: null, high: null });
  });
});
