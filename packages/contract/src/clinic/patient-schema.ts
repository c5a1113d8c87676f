import { type Static, Type } from '@sinclair/typebox';
import { emailAddress, phoneNumber } from './clinic-schema.ts';
import { day, id, line, oneOf, orNull, prose, record, version } from './words.ts';

const demographics = {
  givenName: line(80),
  familyName: line(80),
  preferredName: orNull(line(80)),
  birthDate: orNull(day),
  sex: orNull(oneOf(['female', 'male'])),
};

/** A way to reach someone. */
export const contactAddressSchema = Type.Union(
  [
    record({ kind: Type.Literal('email'), value: emailAddress }),
    record({ kind: Type.Literal('phone'), value: phoneNumber }),
  ],
  {
    description: 'an e-mail address in lower case ({ kind: email }) or a number such as +16055550100 ({ kind: phone })',
  },
);

const relationOfContact = oneOf(['self', 'guardian', 'shared']);
const relationOfGuardian = oneOf(['parent', 'legal-guardian', 'carer']);

const patientContact = record({
  patientContactId: id,
  contactPointId: id,
  kind: oneOf(['email', 'phone']),
  value: Type.String(),
  relation: relationOfContact,
  addedAt: Type.String(),
});

const guardianOfPatient = record({
  guardianshipId: id,
  guardianId: id,
  name: line(120),
  relation: relationOfGuardian,
  contact: record({ kind: oneOf(['email', 'phone']), value: Type.String() }),
  startedAt: Type.String(),
});

/** A patient as a list shows them. `mergedInto` names the entry that is kept in place of this one. */
export const patientSummarySchema = record({
  patientId: id,
  ...demographics,
  mergedInto: orNull(id),
  isSample: Type.Boolean(),
  createdAt: Type.String(),
  version,
});

/** A patient with contacts and guardians, those of merged entries included. */
export const patientRecordSchema = record({
  patient: patientSummarySchema,
  contacts: Type.Array(patientContact),
  guardians: Type.Array(guardianOfPatient),
  mergedFrom: Type.Array(id),
});

export const patientListSchema = record({ patients: Type.Array(patientSummarySchema) });

/** Entries that may be the same person, the likeliest first, and what speaks for it. */
export const duplicateListSchema = record({
  duplicates: Type.Array(
    record({
      patient: patientSummarySchema,
      because: Type.Array(oneOf(['same-name', 'similar-name', 'same-birth-date', 'same-contact'])),
    }),
  ),
});

export const patientEntrySchema = record(demographics);
export const patientIdSchema = record({ patientId: id });
export const patientChangeSchema = record({ patientId: id, ...demographics, version });

/** All that is given must hold. `text` is the beginning of names. */
export const patientQuerySchema = record({
  text: Type.Optional(line(120)),
  birthDate: Type.Optional(day),
  contact: Type.Optional(contactAddressSchema),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'a number from 1 to 100' })),
});

export const contactEntrySchema = record({ patientId: id, contact: contactAddressSchema, relation: relationOfContact });
export const contactRemovalSchema = record({ patientId: id, patientContactId: id });
export const guardianEntrySchema = record({
  patientId: id,
  name: line(120),
  relation: relationOfGuardian,
  contact: contactAddressSchema,
});
export const guardianshipEndSchema = record({ patientId: id, guardianshipId: id });

/** `patientId` is kept; `mergedId` will point at it. */
export const mergeEntrySchema = record({
  patientId: id,
  version,
  mergedId: id,
  mergedVersion: version,
  reason: prose(1000),
});
export const mergeUndoSchema = record({ mergeId: id, reason: prose(1000) });
export const mergeSchema = record({
  mergeId: id,
  keptId: id,
  mergedId: id,
  reason: Type.String(),
  mergedAt: Type.String(),
  mergedBy: id,
  undoneAt: orNull(Type.String()),
  undoneBy: orNull(id),
  undoReason: orNull(Type.String()),
});
export const mergeListSchema = record({ merges: Type.Array(mergeSchema) });

export type PatientEntry = Static<typeof patientEntrySchema>;
export type PatientSummary = Static<typeof patientSummarySchema>;
export type PatientRecord = Static<typeof patientRecordSchema>;
export type PatientQuery = Static<typeof patientQuerySchema>;
export type ContactAddress = Static<typeof contactAddressSchema>;
export type PatientContact = Static<typeof patientContact>;
export type GuardianOfPatient = Static<typeof guardianOfPatient>;
export type Duplicate = Static<typeof duplicateListSchema>['duplicates'][number];
export type Merge = Static<typeof mergeSchema>;
