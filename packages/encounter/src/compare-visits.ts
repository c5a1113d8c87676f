import type { FindingId } from '@junction/knowledge';
import type { Answer, Case } from '@junction/reasoning';

/** What one finding was at the last visit and is now; undefined: not asked. */
export interface FindingChange {
  readonly finding: FindingId;
  readonly before: Answer | undefined;
  readonly now: Answer | undefined;
  readonly measuredBefore?: number;
  readonly measuredNow?: number;
}

/** The findings whose answer or number is another than at the last visit, by id. One that was not asked again is among them. */
export function compareVisits(before: Case, now: Case): readonly FindingChange[] {
  const then = new Map(before.observations.map((observed) => [observed.finding, observed]));
  const today = new Map(now.observations.map((observed) => [observed.finding, observed]));
  return [...new Set([...then.keys(), ...today.keys()])].sort().flatMap((finding): readonly FindingChange[] => {
    const [a, b] = [then.get(finding), today.get(finding)];
    if (a?.answer === b?.answer && a?.measured === b?.measured) return [];
    return [
      {
        finding,
        before: a?.answer,
        now: b?.answer,
        ...(a?.measured === undefined ? {} : { measuredBefore: a.measured }),
        ...(b?.measured === undefined ? {} : { measuredNow: b.measured }),
      },
    ];
  });
}
