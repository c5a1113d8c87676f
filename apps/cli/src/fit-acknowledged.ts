import type { FitReport } from '@junction/reasoning';

/** What is known not to fit, and why. Frozen: a change of the knowledge that makes a figure worse must be acknowledged here. */
export interface AcknowledgedFit {
  /** At least so many standing figures lie within one, and within two, standard errors. */
  readonly withinOne: number;
  readonly withinTwo: number;
  /** Figures beyond two standard errors with the z that is accepted, by cause. */
  readonly beyond: readonly { readonly because: string; readonly figures: Readonly<Record<string, number>> }[];
}

/** Every way in which the report is worse than acknowledged, or better, so that the list must be tightened; empty when neither. */
export function notAcknowledged(report: FitReport, acknowledged: AcknowledgedFit): readonly string[] {
  const accepted = new Map(acknowledged.beyond.flatMap(({ figures }) => Object.entries(figures)));
  const { withinOne, withinTwo, beyond } = report.summary;
  const counts = [
    ['one standard error', withinOne, acknowledged.withinOne],
    ['two standard errors', withinTwo, acknowledged.withinTwo],
  ] as const;
  return [
    ...counts.flatMap(([name, now, then]) =>
      now < then ? [`${now} figures lie within ${name}, ${then} are acknowledged`] : [],
    ),
    ...report.standing.flatMap(({ id, z }) => {
      if (Math.abs(z) <= 2) return [];
      const limit = accepted.get(id);
      if (limit === undefined) return [`${id}: z ${z.toFixed(1)} is not acknowledged`];
      return Math.abs(z) > Math.abs(limit) + ROUNDING
        ? [`${id}: z ${z.toFixed(1)} is worse than the acknowledged ${limit}`]
        : [];
    }),
    ...[...accepted.keys()].flatMap((id) =>
      beyond.includes(id) ? [] : [`${id}: no longer beyond two standard errors; take it off the list`],
    ),
  ];
}

/** Accepted values are written to one decimal. */
const ROUNDING = 0.06;
