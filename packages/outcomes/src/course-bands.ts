/** By so many days after the start, so much of the baseline is gone; 0 to 1. */
export interface ExpectedDrop {
  readonly day: number;
  readonly drop: number;
}

/**
 * What each course of the knowledge base expects, as a share of the baseline, in the order of days. Between two days it is a
 * straight line, after the last it stays. Visits are turned into days by the schedule of the course (twice a week for two
 * weeks, then weekly: visit 4 is day 14, visit 8 day 42). Where the knowledge gives no figure it is our estimate: `estimate`.
 */
export interface CourseBand {
  readonly course: string;
  readonly expected: readonly ExpectedDrop[];
  /** Days after the start at which the course is looked at again. */
  readonly reassessDays: readonly number[];
  /** The visit at which it is looked at again; the fourth where the course names none. */
  readonly reassessVisit: number;
  readonly estimate: boolean;
}

export const COURSE_BANDS: readonly CourseBand[] = [
  {
    ...{ course: 'course-hypomobile', reassessDays: [14, 42, 84], reassessVisit: 4, estimate: true },
    expected: [
      { day: 14, drop: 0.3 },
      { day: 42, drop: 0.5 },
    ],
  },
  {
    ...{ course: 'course-hypermobile', reassessDays: [14, 28, 56, 182], reassessVisit: 4, estimate: true },
    expected: [
      { day: 28, drop: 0.1 },
      { day: 56, drop: 0.3 },
    ],
  },
  {
    ...{ course: 'course-mixed', reassessDays: [28, 56], reassessVisit: 3, estimate: true },
    expected: [
      { day: 28, drop: 0.2 },
      { day: 56, drop: 0.4 },
    ],
  },
  {
    ...{ course: 'course-chronic-lbp', reassessDays: [21, 42, 84], reassessVisit: 4, estimate: true },
    expected: [{ day: 42, drop: 0.3 }],
  },
  {
    ...{ course: 'course-gtps', reassessDays: [28, 56], reassessVisit: 4, estimate: true },
    expected: [{ day: 56, drop: 0.3 }],
  },
  {
    ...{ course: 'course-scn', reassessDays: [14, 28], reassessVisit: 4, estimate: true },
    expected: [{ day: 28, drop: 0.3 }],
  },
  {
    ...{ course: 'course-general', reassessDays: [21, 42], reassessVisit: 4, estimate: true },
    expected: [{ day: 42, drop: 0.3 }],
  },
];

/** The band of the course; of the general one where the course has none or there is no course. */
export function courseBand(course: string | null): CourseBand {
  const general = COURSE_BANDS.find((band) => band.course === 'course-general');
  const own = COURSE_BANDS.find((band) => band.course === course) ?? general;
  if (own === undefined) throw new Error('the general course has a band');
  return own;
}

/** The share of the baseline that is expected to be gone on this day; 0 at the start. */
export function expectedDrop({ expected }: CourseBand, day: number): number {
  let before: ExpectedDrop = { day: 0, drop: 0 };
  for (const next of expected) {
    if (day <= next.day) {
      const share = (Math.max(day, before.day) - before.day) / (next.day - before.day);
      return before.drop + share * (next.drop - before.drop);
    }
    before = next;
  }
  return before.drop;
}
