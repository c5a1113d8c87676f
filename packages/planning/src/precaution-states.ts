import type { FindingId, KnowledgeBase, Precaution } from '@junction/knowledge';
import {
  type Case,
  type Facts,
  type Mechanism,
  ruleOneStepFrom,
  ruleTruth,
  type Truth,
  toFacts,
} from '@junction/reasoning';

/** Precaution that a loose junction brings, whether a finding or the mechanism says so. */
export const LOOSE_LEVEL = 'hypermobile-tlj';

/** What is known of one precaution in one patient. */
export interface PrecautionState {
  readonly precaution: Precaution;
  readonly truth: Truth;
  /** Findings whose answer would settle it; empty where it is settled, is asked as itself, or waits for a result only. */
  readonly ask: readonly FindingId[];
  /** It must still be asked: nobody knows, and a question to the patient or a mandatory test would tell. */
  readonly open: boolean;
}

/**
 * Every precaution of the knowledge base with its state, in the order of the knowledge base. A rule that holds stands
 * whatever the clinician answered; an answer "absent" settles only what is unknown. Laboratory, imaging and optional tests
 * that were not done leave a precaution unknown without making it a question.
 */
export function precautionStates(
  kb: KnowledgeBase,
  facts: Case,
  mechanism: Mechanism | null,
): ReadonlyMap<string, PrecautionState> {
  const known = toFacts(facts);
  const answers = new Map((facts.precautions ?? []).map(({ precaution, answer }) => [precaution, answer]));
  const askable = askableFindings(kb);
  const loose = mechanism !== null && isLoose(mechanism, kb.mechanism.method.actAt);
  return new Map(
    kb.treatment.precautions.map((precaution): [string, PrecautionState] => {
      const byRule = precaution.when === undefined ? 'unknown' : ruleTruth(precaution.when, known);
      const answer = answers.get(precaution.id);
      const stands = byRule === 'true' || answer === 'present' || (loose && precaution.id === LOOSE_LEVEL);
      const truth: Truth = stands ? 'true' : answer === 'absent' ? 'false' : byRule;
      return [precaution.id, { precaution, truth, ...questions(precaution, truth, known, askable) }];
    }),
  );
}

/** Whether a loose level is as likely as the knowledge base asks before acting, alone or with stiff neighbors. */
export function isLoose(mechanism: Mechanism, actAt: number): boolean {
  return mechanism.override !== null || mechanism.hypermobile + mechanism.mixed >= actAt;
}

function askableFindings(kb: KnowledgeBase): ReadonlySet<FindingId> {
  const asked = kb.findings
    .filter(({ kind, derived }) => kind === 'history' && derived === undefined)
    .map(({ id }) => id);
  return new Set([...asked, ...kb.safety.mandatory]);
}

function questions(
  precaution: Precaution,
  truth: Truth,
  known: Facts,
  askable: ReadonlySet<FindingId>,
): { readonly ask: readonly FindingId[]; readonly open: boolean } {
  if (truth !== 'unknown') return { ask: [], open: false };
  if (precaution.when === undefined) return { ask: [], open: true };
  const missing = ruleOneStepFrom(precaution.when, known);
  const ask = missing.findings.filter((finding) => askable.has(finding));
  return { ask, open: ask.length > 0 || missing.about.length > 0 };
}
