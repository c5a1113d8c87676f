import { describe, expect, test } from 'vitest';
import { clusterEvent } from './cluster-rule.ts';

const positive = (rule: string, present: readonly string[]): boolean | undefined =>
  clusterEvent({ rule, members: ['a', 'b', 'c', 'd'] })?.((member) => present.includes(member));

describe('the rule of a cluster', () => {
  test('counts members: two of four is not three', () => {
    expect(positive('atLeast 3', ['a', 'b'])).toBe(false);
    expect(positive('atLeast 3', ['a', 'b', 'd'])).toBe(true);
  });

  test('"at most none" says when the cluster is negative', () => {
    expect(positive('atMost 0', [])).toBe(false);
    expect(positive('atMost 0', ['c'])).toBe(true);
  });

  test('"all" needs every member', () => {
    expect(positive('all', ['a', 'b', 'c'])).toBe(false);
    expect(positive('all', ['a', 'b', 'c', 'd'])).toBe(true);
  });

  test('and binds before or, and parentheses before both', () => {
    expect(positive('a and b or c', ['c'])).toBe(true);
    expect(positive('a and (b or c)', ['c'])).toBe(false);
    expect(positive('a and (b or c)', ['a', 'c'])).toBe(true);
  });

  test('a rule that says more than its members is not understood', () => {
    expect(clusterEvent({ rule: 'atLeast 3 and not centralization', members: ['a'] })).toBeNull();
    expect(clusterEvent({ rule: 'weighted score 7 or more', members: ['a'] })).toBeNull();
    expect(clusterEvent({ rule: 'a and (b', members: ['a', 'b'] })).toBeNull();
  });
});
