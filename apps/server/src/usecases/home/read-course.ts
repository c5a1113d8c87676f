import {
  type CourseBand,
  type CourseResult,
  courseBand,
  type Instrument,
  isSilent,
  type NextStep,
  nextStepOf,
} from '@junction/outcomes';
import { parseCivilDate, rangeOfDate } from '@junction/scheduling';
import { listCheckIns, type StoredCheckIn } from '../../store/home/check-ins.ts';
import { listInstruments } from '../../store/home/clinic-instruments.ts';
import { listLogs, type StoredLog } from '../../store/home/exercise-logs.ts';
import { type HomePlan, listPlansOfCourse } from '../../store/home/home-plans.ts';
import { listSignalsOf } from '../../store/home/signals.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { UseCaseContext } from '../use-case.ts';
import { activitySeries, painSeries, type Series, type SeriesFrame } from './course-series.ts';
import { dayOf, daysBetween } from './home-day.ts';
import { courseOfExercise } from './home-exercises.ts';

/** What a course comes to on one day. */
export interface Course {
  /** Instruments that the clinic imported. */
  readonly imported: readonly Instrument[];
  readonly frame: SeriesFrame;
  /** Signed visits of the course that gave a plan. */
  readonly visits: number;
  readonly logs: readonly StoredLog[];
  readonly checkIns: readonly StoredCheckIn[];
  readonly pain: Series | undefined;
  readonly activities: Series | undefined;
  /** The day in the course on which something came in last; that of the plan where nothing did. */
  readonly lastHeard: number;
  readonly silent: boolean;
  readonly atReassessment: boolean;
  readonly next: NextStep;
}

export interface CourseOf {
  readonly plan: HomePlan;
  readonly patientIds: readonly string[];
  readonly zone: string;
  readonly today: string;
}

export async function readCourse(
  tx: TenantTx,
  { clinicId, assessor }: Pick<UseCaseContext, 'clinicId' | 'assessor'>,
  { plan, patientIds, zone, today }: CourseOf,
): Promise<Course> {
  const start = plan.courseStartedOn;
  const plans = await listPlansOfCourse(tx, clinicId, patientIds, start);
  const since = startOfDay(start, zone);
  const checkIns = await listCheckIns(tx, clinicId, patientIds, since);
  const logs = await listLogs(tx, clinicId, plan.homePlanId);
  const signals = await listSignalsOf(tx, clinicId, patientIds);
  const imported = (await listInstruments(tx, clinicId)).map(({ instrument }) => instrument);
  const band = courseBand(plan.content.course);
  const dayIn = (day: string): number => daysBetween(start, day);
  const reassessDay = reassessDayOf(band, dayIn(plan.startedOn), dayIn(today), plans.length);
  const frame: SeriesFrame = { kb: assessor.kb, zone, today, courseStartedOn: start, band, reassessDay };
  const pain = painSeries(frame, plans, checkIns);
  const activities = activitySeries(frame, checkIns);
  const heard = [...checkIns.map(({ answeredAt }) => answeredAt), ...logs.map(({ doneAt }) => doneAt)];
  const lastHeard = Math.max(dayIn(plan.startedOn), ...heard.map((moment) => dayIn(dayOf(moment, zone))));
  const silent = plan.ended === null && isSilent(lastHeard, dayIn(today), plan.silenceDays);
  const atReassessment = dayIn(today) >= reassessDay;
  const stopped = plan.exercises.filter((given) => courseOfExercise(given, logs, zone).state === 'stopped');
  const next = nextStepOf({
    ...{ pain: pain?.result ?? NOTHING, activities: activities?.result ?? null, silent, atReassessment },
    redFlag: signals.some(({ kind, acknowledgedAt }) => kind === 'red-flag' && acknowledgedAt === null),
    stoppedExercises: stopped.length,
    holds: pain !== undefined && gainHolds(pain),
  });
  return {
    imported,
    frame,
    visits: plans.length,
    logs,
    checkIns,
    pain,
    activities,
    lastHeard,
    silent,
    atReassessment,
    next,
  };
}

/** The first moment of the day in the clinic. */
function startOfDay(day: string, zone: string): Date {
  const date = parseCivilDate(day);
  if (!date.ok) throw new Error('a day of a plan is a day');
  return new Date(rangeOfDate(date.value, zone).start);
}

/** The next point after the last visit that signed a plan; at once where the next visit is the one that re-assesses. */
function reassessDayOf(band: CourseBand, planDay: number, today: number, signed: number): number {
  if (signed === band.reassessVisit - 1) return today;
  return band.reassessDays.find((day) => day > planDay) ?? Number.MAX_SAFE_INTEGER;
}

/** True once the last two values both reach what matters. */
function gainHolds({ shown, result }: Series): boolean {
  const { meaningful, error, better } = shown.measure;
  const { baseline } = result;
  if (meaningful === null || baseline === null || shown.points.length < 3) return false;
  const least = Math.max(meaningful, error ?? 0);
  return shown.points
    .slice(-2)
    .every(({ value }) => (better === 'lower' ? baseline - value : value - baseline) >= least);
}

const NOTHING: CourseResult = {
  ...{ state: 'no-baseline', baseline: null, last: null, gain: null, offCourse: false, flare: false },
};
