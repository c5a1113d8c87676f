import type { Case, Observation } from '@junction/reasoning';
import type { CaseDocument } from './case-schema.ts';

/**
 * The case file that says what the case says: parsing it with the same knowledge base gives the case back. Side and
 * level make the long form, a measured number stands for its answer, and the setting is always written out.
 */
export function toCaseDocument(known: Case): CaseDocument {
  const { ageYears, sex } = known.patient;
  return {
    ...((ageYears !== undefined || sex !== undefined) && {
      patient: { ...(ageYears !== undefined && { age: ageYears }), ...(sex !== undefined && { sex }) },
    }),
    setting: known.setting,
    ...(known.side !== undefined && { side: known.side }),
    ...(known.pain !== undefined && known.pain.length > 0 && { pain: known.pain.map((mark) => ({ ...mark })) }),
    ...(known.observations.length > 0 && {
      findings: Object.fromEntries(
        known.observations.map((observation) => [observation.finding, toValue(observation)]),
      ),
    }),
  };
}

type FindingDocument = NonNullable<CaseDocument['findings']>[string];

function toValue({ answer, measured, side, level }: Observation): FindingDocument {
  const value = measured ?? answer;
  if (side === undefined && level === undefined) return value;
  return { value, ...(side !== undefined && { side }), ...(level !== undefined && { level }) };
}
