import type { ProgressSeries } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import {
  bandOn,
  type CourseBand,
  type CourseResult,
  courseOf,
  type Instrument,
  type Part,
  partForAnswers,
  scoreInstrument,
  shippedInstrument,
} from '@junction/outcomes';
import type { StoredCheckIn } from '../../store/home/check-ins.ts';
import type { HomePlan } from '../../store/home/home-plans.ts';
import { dayAfter, dayOf, daysBetween } from './home-day.ts';

export interface SeriesFrame {
  readonly kb: KnowledgeBase;
  readonly zone: string;
  readonly today: string;
  readonly courseStartedOn: string;
  readonly band: CourseBand;
  /** Days after the start of the course. */
  readonly reassessDay: number;
}

export interface Series {
  readonly shown: ProgressSeries;
  readonly result: CourseResult;
}

interface Value {
  readonly at: string;
  readonly day: string;
  readonly value: number;
}

/** The pain of visits and check-ins; undefined before the first. */
export function painSeries(
  frame: SeriesFrame,
  plans: readonly HomePlan[],
  checkIns: readonly StoredCheckIn[],
): Series | undefined {
  const visits = plans.flatMap(({ startedOn, content: { pain } }): readonly Value[] =>
    pain === null ? [] : [{ at: `${startedOn}T00:00:00.000Z`, day: startedOn, value: pain }],
  );
  const told = valuesOf(frame, checkIns, ({ pain }) => pain);
  const values = [...visits, ...told].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return toSeries(frame, shippedInstrument('nprs'), 'pain', values, { label: null, items: 1 });
}

/** The mean of the patient's own activities, where they were rated. */
export function activitySeries(frame: SeriesFrame, checkIns: readonly StoredCheckIn[]): Series | undefined {
  const items = Math.max(1, ...checkIns.map(({ answers }) => answers.activities.length));
  const values = valuesOf(frame, checkIns, ({ activities }) =>
    activities.length === 0 ? null : activities.reduce((sum, { value }) => sum + value, 0) / activities.length,
  );
  return toSeries(frame, shippedInstrument('psfs'), 'function', values, { label: null, items });
}

/** Each activity by itself, under the patient's own words. */
export function singleActivities(
  frame: SeriesFrame,
  activities: readonly string[],
  checkIns: readonly StoredCheckIn[],
): readonly Series[] {
  if (activities.length < 2) return [];
  return activities.flatMap((label, index) => {
    const values = valuesOf(
      frame,
      checkIns,
      (answers) => answers.activities.find(({ id }) => id === `activity-${index + 1}`)?.value ?? null,
    );
    return toSeries(frame, shippedInstrument('psfs'), 'function', values, { label, items: 1 }) ?? [];
  });
}

/** The global change, whose baseline is no change at the start. */
export function changeSeries(frame: SeriesFrame, checkIns: readonly StoredCheckIn[]): Series | undefined {
  const values = valuesOf(frame, checkIns, ({ globalChange }) => globalChange);
  if (values.length === 0) return undefined;
  const start = { at: `${frame.courseStartedOn}T00:00:00.000Z`, day: frame.courseStartedOn, value: 0 };
  return toSeries(frame, shippedInstrument('groc'), 'change', [start, ...values], { label: null, items: 1 });
}

/** What came of instruments beside those that every check-in has. */
export function instrumentSeries(
  frame: SeriesFrame,
  checkIns: readonly StoredCheckIn[],
  imported: readonly Instrument[],
): readonly Series[] {
  const ids = [...new Set(checkIns.flatMap(({ answers }) => answers.instruments.map(({ id }) => id)))].sort();
  return ids.flatMap((id) => {
    const instrument = shippedInstrument(id) ?? imported.find((it) => it.id === id);
    if (instrument === undefined) return [];
    return instrument.parts.flatMap((part) => {
      const values = valuesOf(frame, checkIns, ({ instruments }) => {
        const given = instruments.find((it) => it.id === id);
        const scored = given && scoreInstrument(instrument, given.answers);
        return scored?.ok === true ? (scored.value.find((score) => score.part === part.id)?.value ?? null) : null;
      });
      return toSeries(frame, instrument, part.id, values, { label: null, items: 1 }) ?? [];
    });
  });
}

const valuesOf = (
  { zone }: SeriesFrame,
  checkIns: readonly StoredCheckIn[],
  read: (answers: StoredCheckIn['answers']) => number | null,
): readonly Value[] =>
  checkIns.flatMap(({ answeredAt, answers }) => {
    const value = read(answers);
    return value === null ? [] : [{ at: answeredAt.toISOString(), day: dayOf(answeredAt, zone), value }];
  });

function toSeries(
  frame: SeriesFrame,
  instrument: Instrument | undefined,
  partId: string,
  values: readonly Value[],
  { label, items }: { readonly label: string | null; readonly items: number },
): Series | undefined {
  const known = instrument?.parts.find(({ id }) => id === partId);
  if (instrument === undefined || known === undefined || values.length === 0) return undefined;
  const part = partForAnswers(instrument, known, items);
  const dayIn = (day: string) => daysBetween(frame.courseStartedOn, day);
  const result = courseOf(
    values.map(({ day, value }) => ({ day: dayIn(day), value })),
    part,
    { band: frame.band, today: dayIn(frame.today), reassessDay: frame.reassessDay },
  );
  const shown = {
    ...{ measure: toMeasure(frame.kb, instrument, part), label },
    points: [...values],
    expected: expectedOf(frame, part, result.baseline, values[0]?.day ?? frame.courseStartedOn),
    ...{ change: result.gain, state: result.state },
  };
  return { shown, result };
}

/** The band at the start and at each day that the course names. Of pain and of activities; no course speaks of others. */
function expectedOf(frame: SeriesFrame, part: Part, baseline: number | null, from: string): ProgressSeries['expected'] {
  if (baseline === null || (part.id !== 'pain' && part.id !== 'function')) return [];
  const days = [daysBetween(frame.courseStartedOn, from), ...frame.band.expected.map(({ day }) => day)];
  return days.map((day) => ({ day: dayAfter(frame.courseStartedOn, day), ...bandOn(part, frame.band, baseline, day) }));
}

function toMeasure(kb: KnowledgeBase, instrument: Instrument, part: Part): ProgressSeries['measure'] {
  const outcome = kb.outcomes.measures.find(({ id }) => id === instrument.id);
  const { low, high, unit, better, error, meaningful } = part;
  return {
    ...{ id: `${instrument.id}-${part.id}`, name: part.name.en, low, high, unit, better, error, meaningful },
    source: { kind: outcome?.source ?? 'estimate', cite: outcome?.cite ?? '' },
  };
}
