import { type Static, Type } from '@sinclair/typebox';
import { encounterSummarySchema } from '../clinic/encounter-schema.ts';
import { id, line, oneOf, orNull, prose, record } from '../clinic/words.ts';
import { storedEntrySchema } from './entry-schema.ts';

const json = Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Object({}, { additionalProperties: true }));

export const signatureSchema = record({
  signedAt: Type.String(),
  signedBy: record({ id: Type.String(), name: orNull(Type.String()) }),
  /** SHA-256 of the signed whole, in hexadecimal. */
  contentHash: Type.String(),
  knowledge: record({ version: Type.String(), hash: Type.String() }),
  engine: Type.String(),
});

/** An encounter as it stands, for the screen of a clinician: everything that was entered, and what came before. */
export const encounterStateSchema = record({
  encounter: encounterSummarySchema,
  visitId: orNull(id),
  patient: record({
    patientId: id,
    name: Type.String(),
    /** Whole years at the start of the encounter; null: no birth date is known. */
    ageYears: orNull(Type.Integer()),
    sex: orNull(oneOf(['female', 'male'])),
    isSample: Type.Boolean(),
  }),
  entries: Type.Array(storedEntrySchema),
  /** The last signed encounter before this one, as it was signed. */
  previous: orNull(record({ encounterId: id, startedAt: Type.String(), signedAt: Type.String(), content: json })),
  signature: orNull(signatureSchema),
  /** The signed whole; null while it is open. */
  content: orNull(json),
  /** What can be printed of it. */
  documents: Type.Array(record({ documentId: id, kind: Type.String(), title: Type.String() })),
});

export const startVisitEncounterSchema = record({ visitId: id });

const signedDocumentKind = oneOf(['note', 'handout', 'letter']);

/** `total`: how many entries the one who signs has seen. */
export const signEncounterSchema = record({
  encounterId: id,
  total: Type.Integer({ minimum: 0, maximum: 100_000, description: 'the number of entries that were seen' }),
  documents: Type.Array(
    record({ kind: signedDocumentKind, title: line(200), language: oneOf(['en', 'es']), body: prose(60_000) }),
    { maxItems: 10 },
  ),
});

/** Null where the encounter is not signed. */
export const replaySchema = record({
  replay: orNull(
    record({
      /** True when the stored case gives the stored result again, bit for bit. */
      same: Type.Boolean(),
      /** True when the letters are those that were signed. */
      isWhole: Type.Boolean(),
      knowledge: record({ version: Type.String(), hash: Type.String() }),
      engine: Type.String(),
    }),
  ),
});

const todayVisit = record({
  visitId: id,
  start: Type.String(),
  end: Type.String(),
  state: Type.String(),
  service: Type.String(),
  practitioner: record({ id, name: Type.String() }),
  patient: orNull(record({ id, name: Type.String(), isSample: Type.Boolean() })),
  visitorName: orNull(Type.String()),
  encounter: orNull(record({ id, signed: Type.Boolean() })),
  /** The check was done and waits for the clinician. */
  hasIntake: Type.Boolean(),
  /** The urgency that the check found; null: none, or no check. */
  urgency: orNull(oneOf(['soon', 'same-day', 'emergency'])),
  /** Signed visits before this one. */
  visitNumber: Type.Integer(),
  isReassessment: Type.Boolean(),
});

export const todaySchema = record({
  zone: Type.String(),
  date: Type.String(),
  visits: Type.Array(todayVisit),
  /** Encounters of earlier days that nobody has signed. */
  unsigned: Type.Array(
    record({
      encounterId: id,
      startedAt: Type.String(),
      patient: record({ id, name: Type.String(), isSample: Type.Boolean() }),
    }),
  ),
});

export const chartSchema = record({
  patient: record({
    patientId: id,
    name: Type.String(),
    ageYears: orNull(Type.Integer()),
    sex: orNull(oneOf(['female', 'male'])),
    birthDate: orNull(Type.String()),
    isSample: Type.Boolean(),
  }),
  encounters: Type.Array(
    record({
      encounterId: id,
      kind: Type.String(),
      startedAt: Type.String(),
      reason: orNull(Type.String()),
      signature: orNull(signatureSchema),
      /** The first of the differential when it was signed. */
      leader: orNull(record({ condition: Type.String(), probability: Type.Number() })),
      mechanism: orNull(Type.String()),
      documents: Type.Array(record({ kind: Type.String(), title: Type.String() })),
      drawing: orNull(Type.Unknown()),
      marks: Type.Array(Type.Unknown()),
      addenda: Type.Integer(),
    }),
  ),
  upcoming: Type.Array(
    record({ visitId: id, start: Type.String(), service: Type.String(), practitioner: Type.String() }),
  ),
});

export type EncounterState = Static<typeof encounterStateSchema>;
export type Signature = Static<typeof signatureSchema>;
export type SignEncounter = Static<typeof signEncounterSchema>;
export type Replay = Static<typeof replaySchema>;
export type Today = Static<typeof todaySchema>;
export type Chart = Static<typeof chartSchema>;

export const documentIdSchema = record({ documentId: id });

/** A document with what stands at its head and foot. */
export const printableDocumentSchema = record({
  documentId: id,
  encounterId: id,
  kind: Type.String(),
  title: Type.String(),
  language: oneOf(['en', 'es']),
  body: Type.String(),
  recordedAt: Type.String(),
  patient: record({ name: Type.String(), birthDate: orNull(Type.String()), isSample: Type.Boolean() }),
  clinic: record({
    name: Type.String(),
    address: Type.String(),
    phone: orNull(Type.String()),
    zone: Type.String(),
    locale: Type.String(),
  }),
  signature: orNull(signatureSchema),
  /** The pain drawing of the encounter as the body chart stores it; null: none was made. */
  drawing: Type.Unknown(),
});

export type PrintableDocument = Static<typeof printableDocumentSchema>;
