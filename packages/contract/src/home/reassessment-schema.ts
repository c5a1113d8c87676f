import { type Static, Type } from '@sinclair/typebox';
import { id, line, oneOf, orNull, prose, record } from '../clinic/words.ts';
import { courseStates, nextSteps } from './progress-schema.ts';

const moved = record({ condition: Type.String(), name: Type.String(), from: Type.Number(), to: Type.Number() });

/** Looking again, on one page: how the course went, what that says, which causes come next, and which tests were not done. */
export const reassessmentSchema = record({
  planId: orNull(id),
  /** The signed visit whose findings are looked at again. */
  encounterId: orNull(id),
  startedOn: orNull(Type.String()),
  state: oneOf(courseStates),
  pain: record({ baseline: orNull(Type.Number()), last: orNull(Type.Number()), gain: orNull(Type.Number()) }),
  next: orNull(record({ step: oneOf(nextSteps), because: Type.String() })),
  stopRule: Type.String(),
  /** What the response itself says, as findings of the knowledge. Empty: it has none for this response yet. */
  evidence: Type.Array(
    record({
      finding: Type.String(),
      label: Type.String(),
      answer: oneOf(['present', 'absent']),
      because: Type.String(),
    }),
  ),
  /** The most probable causes with that evidence, and what they were when the visit was signed. */
  causes: Type.Array(
    record({
      condition: Type.String(),
      name: Type.String(),
      before: orNull(Type.Number()),
      now: Type.Number(),
      low: Type.Number(),
      high: Type.Number(),
    }),
  ),
  /** Of the examination, not done yet: the most telling for its minutes first. */
  tests: Type.Array(
    record({
      finding: Type.String(),
      label: Type.String(),
      how: Type.String(),
      minutes: Type.Number(),
      /** The cause that each answer would move furthest. */
      ifPresent: moved,
      ifAbsent: moved,
    }),
  ),
  /** Warning signs that nobody asked for yet. */
  openSafety: Type.Array(record({ finding: Type.String(), label: Type.String() })),
});

/** A draft to look at and change: how a course ends. */
export const dischargeDraftSchema = record({
  planId: orNull(id),
  selfCare: Type.Array(Type.String()),
  letter: orNull(record({ title: Type.String(), body: Type.String() })),
});

export const dischargeSchema = record({
  patientId: id,
  selfCare: Type.Array(prose(1000), { maxItems: 30, description: 'up to 30 texts' }),
  /** Null: no letter is written. */
  letter: orNull(record({ title: line(200), body: prose(60_000) })),
});

/** `ended` false: no plan ran, and nothing was done. */
export const dischargedSchema = record({ ended: Type.Boolean(), documentId: orNull(id) });

export type Reassessment = Static<typeof reassessmentSchema>;
export type DischargeDraft = Static<typeof dischargeDraftSchema>;
export type Discharge = Static<typeof dischargeSchema>;
