import type { FindingId } from '@junction/knowledge';
import type { Evidence } from './assessment.ts';
import { type EvidenceLine, evidenceFor, groupLine } from './explain.ts';
import type { Inference } from './inference.ts';
import { regionRatio } from './lone-ratio.ts';
import { DECIBANS_PER_NAT, ln } from './numeric.ts';
import { marginal } from './posterior.ts';
import type { Reasoner } from './reasoner.ts';

/** The lines of an explanation, in model order, the drawing last. */
export function evidenceLines({ model, findings }: Reasoner, inference: Inference): readonly EvidenceLine[] {
  const labelOf = (finding: FindingId): string => findings.get(finding)?.label ?? finding;
  const groups = inference.answered.map(({ group, answers, row }) => {
    const direct = (d: number): number => {
      const position = row.parents.indexOf(d);
      return position < 0 ? 1 : (row.values[1 + position] ?? 1) / (row.values[0] ?? 1);
    };
    return groupLine(group, answers, direct, labelOf);
  });
  const { drawing } = inference;
  if (drawing === null) return groups;
  const { regions } = model.drawing;
  return [
    ...groups,
    {
      kind: 'drawing',
      label: 'Pain drawing',
      findings: regions.map(({ finding }) => finding),
      ratios: (d) => regions.map((region) => regionRatio(region, drawing.painted.has(region.region), d)),
      direct: (d) => (drawing.row.values[1 + d] ?? 1) / (drawing.row.values[0] ?? 1),
    },
  ];
}

/** The evidence about each asked condition, in the order asked; complete: decibans add up to the shift from the prior. */
export function evidenceOf(
  reasoner: Reasoner,
  inference: Inference,
  columns: readonly number[],
): readonly (readonly Evidence[])[] {
  const lines = evidenceLines(reasoner, inference);
  if (lines.length === 0) return columns.map(() => []);
  const contributions = reasoner.contributions(inference);
  const probabilities = reasoner.model.conditions.map((_, d) => marginal(inference.posterior, d));
  const toDecibans = (ratio: number): number => DECIBANS_PER_NAT * ln(ratio);
  return columns.map((d) => evidenceFor(reasoner.model, lines, contributions, probabilities, d, toDecibans));
}
