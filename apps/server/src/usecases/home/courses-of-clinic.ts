import type { KnowledgeBase } from '@junction/knowledge';
import { courseBand } from '@junction/outcomes';
import type { CoursesOfClinic } from '../../store/home/courses-of-clinic.ts';
import { painSeries } from './course-series.ts';
import { groupBy } from './group-by.ts';
import { dayOf, daysBetween } from './home-day.ts';
import { adherenceOf } from './home-exercises.ts';

/** One course of one person, as the outcomes of a clinic count it. Holds nothing that names the person. */
export interface CourseOutcome {
  readonly condition: string | null;
  readonly mechanism: string | null;
  readonly clinician: { readonly id: string; readonly name: string };
  readonly startedOn: string;
  readonly visits: number;
  readonly ended: string | null;
  readonly painStart: number | null;
  readonly painLast: number | null;
  /** Null: pain was told fewer than two times. */
  readonly gain: number | null;
  readonly improved: boolean;
  readonly adherence: { readonly done: number; readonly of: number };
  readonly checkIns: { readonly answered: number; readonly of: number };
}

/** By the first plan of each course, which says what led when it began. */
export function courseOutcomes(
  kb: KnowledgeBase,
  { plans, checkIns, logs }: CoursesOfClinic,
  { zone, today }: { readonly zone: string; readonly today: string },
): readonly CourseOutcome[] {
  const courses = groupBy(plans, ({ personId, courseStartedOn }) => `${personId} ${courseStartedOn}`);
  const told = groupBy(checkIns, ({ personId }) => personId);
  const logged = groupBy(logs, ({ homePlanId }) => homePlanId);
  const starts = groupBy(
    [...courses.values()].flatMap((all) => all.slice(0, 1)),
    ({ personId }) => personId,
  );
  return [...courses.values()].flatMap((all): readonly CourseOutcome[] => {
    const first = all[0];
    const last = all.at(-1);
    if (first === undefined || last === undefined) return [];
    const { courseStartedOn: start, content, personId } = first;
    const until = last.endedAt === null ? today : dayOf(last.endedAt, zone);
    const next = starts.get(personId)?.find(({ courseStartedOn }) => courseStartedOn > start)?.courseStartedOn;
    const mine = (told.get(personId) ?? []).filter(({ answeredAt }) => {
      const day = dayOf(answeredAt, zone);
      return day >= start && (next === undefined || day < next);
    });
    const band = courseBand(content.course);
    const frame = { kb, zone, today, courseStartedOn: start, band, reassessDay: Number.MAX_SAFE_INTEGER };
    const result = painSeries(frame, all, mine)?.result;
    const asked = Math.floor(Math.max(0, daysBetween(start, until)) / first.checkInDays) + 1;
    const answered = new Set(mine.map(({ answeredAt }) => dayOf(answeredAt, zone))).size;
    const each = all.map((plan) => {
      const end = plan.endedAt === null ? today : dayOf(plan.endedAt, zone);
      return adherenceOf(plan, logged.get(plan.homePlanId) ?? [], { zone, until: end });
    });
    return [
      {
        ...{ condition: content.condition, mechanism: content.mechanism, startedOn: start, visits: all.length },
        clinician: { id: content.clinician, name: first.clinicianName ?? '' },
        ...{ ended: last.ended, painStart: result?.baseline ?? null, painLast: result?.last ?? null },
        ...{ gain: result?.gain ?? null, improved: result?.state === 'improved' },
        adherence: {
          done: each.reduce((sum, { done }) => sum + done, 0),
          of: each.reduce((sum, { of }) => sum + of, 0),
        },
        checkIns: { answered: Math.min(asked, answered), of: asked },
      },
    ];
  });
}
