import { type OutcomeGroup, outcomesSchema, outcomesTableSchema } from '@junction/contract';
import { meanOf, shareOf } from '@junction/outcomes';
import { Type } from '@sinclair/typebox';
import { findClinicSettings } from '../../store/clinic-settings.ts';
import { readCoursesOfClinic } from '../../store/home/courses-of-clinic.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { done } from '../refusal.ts';
import { defineUseCase, type UseCaseContext } from '../use-case.ts';
import { type CourseOutcome, courseOutcomes } from './courses-of-clinic.ts';
import { groupBy } from './group-by.ts';
import { dayOf } from './home-day.ts';

const input = Type.Object({}, { additionalProperties: false });
const touched = [{ resource: 'clinic', id: null, patientId: null }] as const;

/** Figures of fewer than ten people are not shown. */
export const readOutcomes = defineUseCase({
  name: 'readOutcomes',
  summary: 'Read what came of the courses of the clinic, with their uncertainty',
  permission: 'outcomes:read',
  action: 'read',
  input,
  output: outcomesSchema,
  run: async (tx, context) => {
    const { kb } = context.assessor;
    const { courses, leaders } = await loadOutcomes(tx, context);
    const nameOf = (id: string): string => kb.conditions.find((it) => it.id === id)?.name ?? id;
    const sum = (read: (course: CourseOutcome) => number): number =>
      courses.reduce((total, course) => total + read(course), 0);
    return done(
      {
        courses: courses.length,
        byCondition: groups(courses, ({ condition }) => [condition ?? 'none', condition && nameOf(condition)]),
        byMechanism: groups(courses, ({ mechanism }) => [mechanism ?? 'none', mechanism]),
        byClinician: groups(courses, ({ clinician }) => [clinician.id, clinician.name]),
        adherence: { done: sum((it) => it.adherence.done), of: sum((it) => it.adherence.of) },
        response: { answered: sum((it) => it.checkIns.answered), of: sum((it) => it.checkIns.of) },
        leaderHeld: shareOf(leaders.filter(({ first, last }) => first === last).length, leaders.length),
      },
      touched,
    );
  },
});

const COLUMNS = [
  ...['condition', 'mechanism', 'clinician', 'started_on', 'visits', 'ended', 'pain_start', 'pain_last', 'gain'],
  ...['improved', 'exercises_done', 'exercises_due', 'check_ins_answered', 'check_ins_asked'],
];

/** One line for each course. It names no patient, but few people of a day may be recognized: it is for the owner alone. */
export const readOutcomesTable = defineUseCase({
  name: 'readOutcomesTable',
  summary: 'Export the courses of the clinic as a table, without names of patients',
  permission: 'outcomes:read',
  action: 'read',
  input,
  output: outcomesTableSchema,
  run: async (tx, context) => {
    const { courses, today } = await loadOutcomes(tx, context);
    const lines = courses.map((it) => [
      ...[it.condition, it.mechanism, it.clinician.name, it.startedOn, it.visits, it.ended, it.painStart, it.painLast],
      ...[it.gain, it.gain === null ? null : it.improved ? 'yes' : 'no', it.adherence.done, it.adherence.of],
      ...[it.checkIns.answered, it.checkIns.of],
    ]);
    const csv = [COLUMNS, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
    return done({ fileName: `outcomes-${today}.csv`, csv }, touched);
  },
});

async function loadOutcomes(tx: TenantTx, { clinicId, now, assessor }: UseCaseContext) {
  const zone = (await findClinicSettings(tx, clinicId))?.timeZone ?? 'UTC';
  const today = dayOf(now, zone);
  const all = await readCoursesOfClinic(tx, clinicId);
  return { courses: courseOutcomes(assessor.kb, all, { zone, today }), leaders: all.leaders, today };
}

/** The largest first. */
function groups(
  courses: readonly CourseOutcome[],
  keyOf: (course: CourseOutcome) => readonly [id: string, name: string | null],
): OutcomeGroup[] {
  return [...groupBy(courses, (course) => keyOf(course)[0])]
    .map(([id, of]): OutcomeGroup => {
      const name = of.map((course) => keyOf(course)[1]).find((it) => it !== null) ?? '';
      const measured = of.filter(({ gain }) => gain !== null);
      return {
        ...{ id, name, improved: shareOf(measured.filter(({ improved }) => improved).length, measured.length) },
        gain: meanOf(measured.flatMap(({ gain }) => (gain === null ? [] : [gain]))),
      };
    })
    .sort((a, b) => b.improved.people - a.improved.people || (a.id < b.id ? -1 : 1));
}

/** What a spreadsheet would take for a formula is made a text. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
