import type { FindingId } from '@junction/knowledge';

/** Whether an age finding holds at an age in whole years; undefined for a finding that is none, or when the age is not known. */
export function ageFindingHolds(finding: FindingId, ageYears: number | undefined): boolean | undefined {
  const holds = HOLDS[finding];
  return holds === undefined || ageYears === undefined ? undefined : holds(ageYears);
}

// The bounds are those of the findings' own labels: "under 40", "50 or older", "over 70".
const HOLDS: Readonly<Record<FindingId, (ageYears: number) => boolean>> = {
  'age-under-40': (ageYears) => ageYears < 40,
  'age-50-plus': (ageYears) => ageYears >= 50,
  'age-70-plus': (ageYears) => ageYears > 70,
};
