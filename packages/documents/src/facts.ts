import type { EncounterState } from '@junction/encounter';
import type { KnowledgeBase, PatientWords } from '@junction/knowledge';
import type { Overridden, Plan } from '@junction/planning';
import type { Assessment, Case, Differential } from '@junction/reasoning';

/** What drafts are written from: one encounter, as it stands. */
export interface DocumentFacts {
  readonly kb: KnowledgeBase;
  /** The words for patients, in the language of the handout. */
  readonly words: PatientWords;
  readonly patientName: string;
  /** Two or three words such as "44, female"; empty where nothing is known. */
  readonly patientDetail: string;
  readonly state: EncounterState;
  readonly case: Case;
  readonly assessment: Omit<Assessment, 'differential'> & {
    readonly differential: readonly Omit<Differential, 'evidence'>[];
  };
  readonly plan: Plan;
  readonly overridden: readonly Overridden[];
  /** The next visit as it is told to a patient: "Tuesday, December 1, at 8:40 am". Absent: none is booked. */
  readonly nextVisit?: string;
  /** How the clinic is reached by phone, as it is written. */
  readonly phone?: string;
}

/** Whole percent; never 0 or 100. */
export function percent(probability: number): string {
  if (probability < 0.01) return 'under 1 %';
  if (probability > 0.99) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}

export const conditionName = ({ kb }: Pick<DocumentFacts, 'kb'>, id: string): string =>
  kb.conditions.find((condition) => condition.id === id)?.name ?? id;

export const findingLabel = ({ kb }: Pick<DocumentFacts, 'kb'>, id: string): string =>
  kb.findings.find((finding) => finding.id === id)?.label ?? id;
