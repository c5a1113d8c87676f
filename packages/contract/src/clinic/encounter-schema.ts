import { type Static, Type } from '@sinclair/typebox';
import { id, instant, line, oneOf, orNull, prose, record } from './words.ts';

const kind = oneOf(['visit', 'intake', 'check-in', 'call']);
const side = oneOf(['left', 'right', 'both', 'midline']);

/** When a fact came into the record, by whom, and through which request. */
const recorded = {
  recordedAt: Type.String(),
  recordedBy: record({ kind: oneOf(['staff', 'patient', 'guardian', 'system']), id: Type.String() }),
  origin: record({ route: Type.String(), requestId: Type.String() }),
};

const observation = {
  code: Type.String({
    maxLength: 80,
    pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
    description: 'the id of a finding, such as slr',
  }),
  value: Type.Union(
    [Type.String({ minLength: 1, maxLength: 80 }), Type.Number({ minimum: -1_000_000, maximum: 1_000_000 })],
    { description: 'present, absent, a number, or one of the finding’s own values' },
  ),
  side: orNull(side),
  level: orNull(line(20)),
  observedAt: instant,
};

const content = Type.Unsafe<Readonly<Record<string, unknown>>>(
  Type.Object({}, { additionalProperties: true, description: 'an object nested at most 20 levels deep' }),
);

const documentKind = oneOf(['note', 'drawing', 'questionnaire', 'assessment', 'letter', 'handout']);
const corrected = record({ kind: oneOf(['encounter', 'observation', 'document', 'plan']), id });

export const encounterSummarySchema = record({
  encounterId: id,
  patientId: id,
  kind,
  reason: orNull(Type.String()),
  startedAt: Type.String(),
  ...recorded,
});
export const observationSchema = record({ observationId: id, ...observation, observedAt: Type.String(), ...recorded });
export const clinicalDocumentSchema = record({
  documentId: id,
  kind: documentKind,
  title: line(200),
  content,
  ...recorded,
});
export const recordedPlanSchema = record({ planId: id, content, ...recorded });
export const addendumSchema = record({
  addendumId: id,
  corrects: corrected,
  reason: Type.String(),
  text: Type.String(),
  ...recorded,
});

/** One encounter with every fact of it, as recorded; addenda stand beside what they correct. */
export const encounterRecordSchema = record({
  encounter: encounterSummarySchema,
  observations: Type.Array(observationSchema),
  documents: Type.Array(clinicalDocumentSchema),
  plans: Type.Array(recordedPlanSchema),
  addenda: Type.Array(addendumSchema),
});

export const encounterListSchema = record({ encounters: Type.Array(encounterSummarySchema) });
export const encounterIdSchema = record({ encounterId: id });
export const encounterEntrySchema = record({ patientId: id, kind, reason: orNull(prose(2000)), startedAt: instant });
export const observationsEntrySchema = record({
  encounterId: id,
  observations: Type.Array(record(observation), { minItems: 1, maxItems: 300, description: '1 to 300 observations' }),
});
export const observationListSchema = record({ observations: Type.Array(observationSchema) });
export const documentEntrySchema = record({ encounterId: id, kind: documentKind, title: line(200), content });
export const planEntrySchema = record({ encounterId: id, content });
export const addendumEntrySchema = record({
  encounterId: id,
  corrects: corrected,
  reason: prose(1000),
  text: prose(20_000),
});

export type EncounterSummary = Static<typeof encounterSummarySchema>;
export type EncounterRecord = Static<typeof encounterRecordSchema>;
export type EncounterEntry = Static<typeof encounterEntrySchema>;
export type ObservationEntry = Static<typeof observationsEntrySchema>['observations'][number];
export type Observation = Static<typeof observationSchema>;
export type ClinicalDocument = Static<typeof clinicalDocumentSchema>;
export type DocumentEntry = Static<typeof documentEntrySchema>;
export type RecordedPlan = Static<typeof recordedPlanSchema>;
export type Addendum = Static<typeof addendumSchema>;
export type AddendumEntry = Static<typeof addendumEntrySchema>;
