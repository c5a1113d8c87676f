import { items, sections } from './body.ts';

/** One measure over a course, as a letter tells it. */
export interface ReleaseMeasure {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly high: number;
  /** The smallest change that matters; null: not known. */
  readonly meaningful: number | null;
}

export interface ReleaseFacts {
  readonly patientName: string;
  readonly patientDetail: string;
  /** The leading cause when care began; null: none led. */
  readonly condition: string | null;
  readonly direction: string;
  /** Days of the calendar. */
  readonly startedOn: string;
  readonly endedOn: string;
  readonly visits: number;
  readonly measures: readonly ReleaseMeasure[];
  readonly adherence: { readonly done: number; readonly of: number };
  readonly selfCare: readonly string[];
}

/** One page to the referring or family doctor at the end of care: what it came to, in figures, and what the patient does now. */
export function draftRelease(facts: ReleaseFacts): string {
  const { patientName, patientDetail, startedOn, endedOn, visits, adherence } = facts;
  const about = patientDetail === '' ? patientName : `${patientName} (${patientDetail})`;
  const exercised =
    adherence.of === 0 ? [] : [`Exercises at home: ${adherence.done} of ${adherence.of} that were due were logged.`];
  return sections([
    ['Dear colleague', [`We have finished care of ${about}. This letter says what it came to.`]],
    [
      'Care',
      [
        `From ${startedOn} to ${endedOn}, ${visits} signed ${visits === 1 ? 'visit' : 'visits'}.`,
        ...(facts.condition === null ? [] : [`Cause that fitted best: ${facts.condition}.`]),
        facts.direction,
        ...exercised,
      ],
    ],
    ['Result', items(facts.measures.map(measureLine))],
    ['What the patient does now', items(facts.selfCare)],
    ['When to send them back', ['When pain returns for more than two weeks, or at once with any new warning sign.']],
  ]);
}

function measureLine({ name, from, to, high, meaningful }: ReleaseMeasure): string {
  const matters = meaningful === null ? '' : `; a change of ${rounded(meaningful)} matters`;
  return `${name}: ${rounded(from)} at the start, ${rounded(to)} at the end, of ${rounded(high)}${matters}.`;
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);
