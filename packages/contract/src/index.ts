export { type AssessDocument, assessDocumentSchema } from './assess-document-schema.ts';
export { MAX_CASE_BYTES } from './case-limits.ts';
export { type CaseDocument, caseSchema } from './case-schema.ts';
export { parseCaseText } from './parse-case-text.ts';
export { parseCaseValue } from './parse-case-value.ts';
export type { PlanDocument } from './plan-schema.ts';
export { CASE_TOO_LARGE, readCaseDocument } from './read-case-document.ts';
export { toAssessDocument } from './to-assess-document.ts';
export { toCaseDocument } from './to-case-document.ts';
