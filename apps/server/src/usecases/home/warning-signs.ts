import type { EmergencyAdvice } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import { type Case, compareUrgency, evaluateSafety } from '@junction/reasoning';

/** What every check-in asks: the signs that would change everything between two visits, few enough to be read. */
const ASKED = ['saddle-numbness', 'urinary-retention', 'bowel-incontinence', 'progressive-weakness', 'fever-history'];

/** The questions by the id of their finding. */
export const warningSigns = (kb: KnowledgeBase): readonly { readonly id: string; readonly text: string }[] =>
  ASKED.flatMap((id) => {
    const finding = kb.findings.find((it) => it.id === id);
    return finding === undefined ? [] : [{ id, text: finding.question ?? finding.label }];
  });

export interface WarningAdvice extends Omit<EmergencyAdvice, 'phone'> {
  /** What was answered with yes, in words. */
  readonly signs: readonly string[];
}

/** Where no rule speaks of the sign alone. Every sign that is asked for is worth a call on the same day. */
const CALL_TODAY =
  'Call us today and tell us what you noticed. If it gets worse and you cannot reach us, go to the emergency department.';

/** What the safety rules say of the signs, together with what was known at the visit; undefined: no sign was answered with yes. */
export function adviceOnSigns(kb: KnowledgeBase, known: Case, yes: readonly string[]): WarningAdvice | undefined {
  if (yes.length === 0) return undefined;
  const signs = [...new Set(yes)];
  const facts: Case = {
    ...known,
    observations: [
      ...known.observations.filter(({ finding }) => !signs.includes(finding)),
      ...signs.map((finding) => ({ finding, answer: 'present' as const })),
    ],
  };
  const alerts = evaluateSafety(kb.safety, facts).alerts.filter(({ because }) =>
    because.some((it) => signs.includes(it)),
  );
  const [first] = [...alerts].sort((a, b) => compareUrgency(b.urgency, a.urgency));
  return {
    urgency: first?.urgency === 'emergency' ? 'emergency' : 'same-day',
    advice:
      alerts.length === 0
        ? [{ rule: null, text: CALL_TODAY }]
        : alerts.map(({ id, patientAdvice }) => ({ rule: id, text: patientAdvice })),
    signs: signs.map((id) => kb.findings.find((it) => it.id === id)?.label ?? id),
  };
}
