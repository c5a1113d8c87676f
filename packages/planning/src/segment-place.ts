import type { FindingId } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';

/** Where the hand goes: a segment such as `T12-L1` and a side; null where neither was recorded. */
export interface SegmentPlace {
  readonly level: string | null;
  readonly side: string | null;
}

/** Part of the spine that a technique works on, or none. */
export type SpineRegion = 'junction' | 'lumbar' | 'none';

/**
 * The level and side of the most specific positive test of that part of the spine; the side falls back to that of the complaint.
 * Which test speaks is fixed by the lists below, not by the order in which tests were recorded.
 */
export function segmentPlace(facts: Case, region: SpineRegion): SegmentPlace {
  const present = (finding: FindingId) =>
    facts.observations.find((o) => o.finding === finding && o.answer === 'present');
  const tests = PLACING_TESTS[region].flatMap((finding) => present(finding) ?? []);
  const level = tests.find((test) => test.level !== undefined)?.level ?? null;
  const side = tests.find((test) => test.side !== undefined)?.side ?? facts.side ?? null;
  return { level, side };
}

// Provocation first, mobility last: provocation repeats between examiners, judged mobility hardly does (hicks-2003).
const PLACING_TESTS: Readonly<Record<SpineRegion, readonly FindingId[]>> = {
  junction: [
    'facet-tender-tlj',
    'friction-test-tlj',
    'lateral-spinous-pressure',
    'interspinous-pressure-tlj',
    'tlj-palpation-reproduces',
    'tlj-pa-hypo',
    'tlj-pa-hyper',
  ],
  lumbar: [
    'lumbar-facet-tender',
    'kemp-quadrant',
    'interspinous-gap',
    'midline-sill',
    'lumbar-pa-hypo',
    'lumbar-pa-hyper',
  ],
  none: [],
};
