import { invariant } from '@junction/kernel';
import type { Evidence } from './assessment.ts';
import { evidenceLines } from './evidence-of.ts';
import type { Inference } from './inference.ts';
import { DECIBANS_PER_NAT, ln } from './numeric.ts';
import type { Reasoner } from './reasoner.ts';
import { indexOfSet, setLayout } from './sets.ts';

/** Why one set of causes is more or less probable than another: weights of evidence that add up exactly. */
export interface Comparison {
  /** Decibans of the prior odds of a against b. */
  readonly prior: number;
  /** One line per sign group and for the drawing, in model order: 10 log10 of P(answers | a) / P(answers | b). */
  readonly lines: readonly Pick<Evidence, 'findings' | 'label' | 'kind' | 'decibans'>[];
  /** Decibans of the posterior odds: prior plus lines. */
  readonly total: number;
}

/** Compares two sets of causes, given by columns. Each set is taken as exactly those causes and no other. */
export function compareSets(
  reasoner: Reasoner,
  inference: Inference,
  a: readonly number[],
  b: readonly number[],
): Comparison {
  const { layout, odds, answered, drawing } = inference;
  const [first, second] = [toSet(a, layout.residual), toSet(b, layout.residual)];
  const oddsOf = (set: readonly number[]): number => set.reduce((product, d) => product * (odds[d] ?? 0), 1);
  const ratios = answered.map(({ row: { parents, values } }) => {
    const own = setLayout(parents.length, 3);
    const at = (set: readonly number[]): number =>
      values[
        indexOfSet(
          own,
          parents.flatMap((parent, i) => (set.includes(parent) ? [i] : [])),
        )
      ] ?? 1;
    return at(first) / at(second);
  });
  if (drawing !== null) {
    ratios.push(
      (drawing.row.values[indexOfSet(layout, first)] ?? 1) / (drawing.row.values[indexOfSet(layout, second)] ?? 1),
    );
  }
  const prior = DECIBANS_PER_NAT * ln(oddsOf(first) / oddsOf(second));
  const lines = evidenceLines(reasoner, inference).map(({ kind, label, findings }, i) => ({
    kind,
    label,
    findings,
    decibans: DECIBANS_PER_NAT * ln(ratios[i] ?? 1),
  }));
  return { prior, lines, total: lines.reduce((sum, { decibans }) => sum + decibans, prior) };
}

function toSet(columns: readonly number[], residual: number | null): readonly number[] {
  const set = [...new Set(columns)].sort((x, y) => x - y);
  invariant(set.length <= 3, 'a set of causes has at most three members');
  invariant(
    set.length < 2 || residual === null || !set.includes(residual),
    'the condition that means nothing specific stands beside no other',
  );
  return set;
}
