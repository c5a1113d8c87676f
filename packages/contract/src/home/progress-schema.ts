import { type Static, Type } from '@sinclair/typebox';
import { day, id, oneOf, orNull, record } from '../clinic/words.ts';

export const courseStates = ['no-baseline', 'too-early', 'as-expected', 'improved', 'not-improved', 'worse'] as const;
export const nextSteps = ['continue', 'reassess', 'discharge', 'contact', 'urgent', 'adjust'] as const;

/** Where a figure comes from. `estimate`: judged, not read anywhere. */
const source = record({ kind: oneOf(['corpus', 'recalled', 'estimate']), cite: Type.String() });

/** What is known of a measure, for its axis and its bands. */
export const measureSchema = record({
  id: Type.String(),
  name: Type.String(),
  low: Type.Number(),
  high: Type.Number(),
  unit: orNull(Type.String()),
  better: oneOf(['higher', 'lower']),
  /** Smaller differences are within the error of measuring; null: not known. */
  error: orNull(Type.Number()),
  /** The smallest change that matters to people; null: not known. */
  meaningful: orNull(Type.Number()),
  source,
});

/** One measure over time, the oldest first, with what its course comes to. */
export const seriesSchemaOfHome = record({
  measure: measureSchema,
  /** Of the patient's own activity; null: of the measure as a whole. */
  label: orNull(Type.String()),
  points: Type.Array(record({ at: Type.String(), day, value: Type.Number() })),
  /** Where the values are expected by the course: from the baseline on. Empty: the course does not say it in numbers. */
  expected: Type.Array(record({ day, low: Type.Number(), high: Type.Number() })),
  change: orNull(Type.Number()),
  state: oneOf(courseStates),
});

export const progressSchema = record({
  planId: orNull(id),
  state: oneOf(['none', 'running', 'ended']),
  startedOn: orNull(day),
  series: Type.Array(seriesSchemaOfHome),
  /** Of the exercises that were due so far; `of` 0: none. */
  adherence: record({ done: Type.Integer(), of: Type.Integer() }),
  checkIns: record({ answered: Type.Integer(), of: Type.Integer() }),
  /** The drawings that came in, the oldest first. */
  drawings: Type.Array(record({ day, drawing: Type.Unknown() })),
  /** What is proposed next, and why; for clinicians. Null: the course goes on. */
  next: orNull(
    record({
      step: oneOf(nextSteps),
      because: Type.String(),
    }),
  ),
  reassessOn: orNull(day),
});

const signal = {
  signalId: id,
  patientId: id,
  patient: Type.String(),
  kind: oneOf(['flare', 'silence', 'red-flag', 'stop-rule', 'reassess-due', 'off-course']),
  urgency: oneOf(['emergency', 'same-day', 'soon', 'routine']),
  at: Type.String(),
  because: Type.String(),
  proposed: Type.String(),
  acknowledgedAt: orNull(Type.String()),
  acknowledgedBy: orNull(Type.String()),
};

/** The most urgent first, then the oldest. */
export const signalListSchema = record({ signals: Type.Array(record(signal)) });
export const signalSchema = record(signal);
export const signalIdSchema = record({ signalId: id });

export type Progress = Static<typeof progressSchema>;
export type ProgressSeries = Static<typeof seriesSchemaOfHome>;
export type MeasureFacts = Static<typeof measureSchema>;
export type Signal = Static<typeof signalSchema>;
