import { describe, expect, test } from 'vitest';
import { type ConclusionInput, conclude } from './conclusion.ts';

function anInput(probability: number, low: number, high: number, more: Partial<ConclusionInput> = {}): ConclusionInput {
  return {
    leader: { probability, interval: [low, high] },
    leaderIsResidual: false,
    second: 0.05,
    fit: { poor: false, surprise: 0 },
    nothingObserved: false,
    ...more,
  };
}

describe('the conclusion', () => {
  test('is likely from one half on', () => {
    expect(conclude(anInput(0.5, 0.35, 0.65))).toBe('likely');
    expect(conclude(anInput(0.499, 0.35, 0.65))).toBe('leading');
  });

  test('is not likely when the interval is wider than 40 points', () => {
    expect(conclude(anInput(0.7, 0.45, 0.85))).toBe('likely');
    expect(conclude(anInput(0.7, 0.44, 0.85))).toBe('leading');
  });

  test('is not likely when the picture fits nothing', () => {
    expect(conclude(anInput(0.9, 0.8, 0.95, { fit: { poor: true, surprise: -6 } }))).toBe('leading');
  });

  test('leads from 20 % on, with twice the odds of the second', () => {
    expect(conclude(anInput(0.2, 0.1, 0.3, { second: 0.11 }))).toBe('leading');
    expect(conclude(anInput(0.2, 0.1, 0.3, { second: 0.12 }))).toBe('undetermined');
    expect(conclude(anInput(0.19, 0.1, 0.3))).toBe('undetermined');
  });

  test('needs no distance to a second cause that may stand beside it', () => {
    expect(conclude(anInput(0.7, 0.55, 0.8, { second: 0.69 }))).toBe('likely');
  });

  test('never lets the residual lead, but lets it be likely', () => {
    expect(conclude(anInput(0.49, 0.3, 0.6, { leaderIsResidual: true }))).toBe('undetermined');
    expect(conclude(anInput(0.6, 0.45, 0.75, { leaderIsResidual: true }))).toBe('likely');
  });

  test('is undetermined as long as nothing was observed', () => {
    expect(conclude(anInput(0.9, 0.8, 0.95, { nothingObserved: true }))).toBe('undetermined');
  });
});
