export { type AssessDocument, assessDocumentSchema } from './assess-document-schema.ts';
export { MAX_CASE_BYTES } from './case-limits.ts';
export { type CaseDocument, caseSchema } from './case-schema.ts';
export {
  type Access,
  type AuditAction,
  type AuditLine,
  type AuditQuery,
  type AuditResource,
  accessLogSchema,
  auditActions,
  auditListSchema,
  auditQuerySchema,
  auditResources,
} from './clinic/audit-schema.ts';
export {
  type ClinicSettings,
  type ClinicSettingsChange,
  clinicSettingsChangeSchema,
  clinicSettingsSchema,
  emailAddress,
  phoneNumber,
} from './clinic/clinic-schema.ts';
export {
  type Addendum,
  type AddendumEntry,
  addendumEntrySchema,
  addendumSchema,
  type ClinicalDocument,
  clinicalDocumentSchema,
  type DocumentEntry,
  documentEntrySchema,
  type EncounterEntry,
  type EncounterRecord,
  type EncounterSummary,
  encounterEntrySchema,
  encounterIdSchema,
  encounterListSchema,
  encounterRecordSchema,
  encounterSummarySchema,
  type Observation,
  type ObservationEntry,
  observationListSchema,
  observationSchema,
  observationsEntrySchema,
  planEntrySchema,
  type RecordedPlan,
  recordedPlanSchema,
} from './clinic/encounter-schema.ts';
export {
  type ContactAddress,
  contactAddressSchema,
  contactEntrySchema,
  contactRemovalSchema,
  type Duplicate,
  duplicateListSchema,
  type GuardianOfPatient,
  guardianEntrySchema,
  guardianshipEndSchema,
  type Merge,
  mergeEntrySchema,
  mergeListSchema,
  mergeSchema,
  mergeUndoSchema,
  type PatientContact,
  type PatientEntry,
  type PatientQuery,
  type PatientRecord,
  type PatientSummary,
  patientChangeSchema,
  patientEntrySchema,
  patientIdSchema,
  patientListSchema,
  patientQuerySchema,
  patientRecordSchema,
  patientSummarySchema,
} from './clinic/patient-schema.ts';
export {
  type StaffChange,
  type StaffInvitation,
  type StaffMember,
  staffChangeSchema,
  staffInvitationSchema,
  staffListSchema,
  staffMemberSchema,
  staffRemovalSchema,
} from './clinic/staff-schema.ts';
export {
  id as idSchema,
  isRealDay,
  record as recordSchema,
} from './clinic/words.ts';
export { parseCaseText } from './parse-case-text.ts';
export { parseCaseValue } from './parse-case-value.ts';
export type { PlanDocument } from './plan-schema.ts';
export { CASE_TOO_LARGE, readCaseDocument } from './read-case-document.ts';
export { toAssessDocument } from './to-assess-document.ts';
export { toCaseDocument } from './to-case-document.ts';
