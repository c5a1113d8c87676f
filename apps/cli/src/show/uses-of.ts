import type { KnowledgeBase } from '@junction/knowledge';

/** Where a reference is cited, one line each, in words that `junction knowledge show` finds again. */
export function usesOf(kb: KnowledgeBase, reference: string): readonly string[] {
  const cites = ({ cite }: { readonly cite?: string | undefined }) => cite === reference;
  const ids = (kind: string, items: readonly { readonly id: string; readonly cite?: string }[]) =>
    items.filter(cites).map(({ id }) => `${kind} ${id}`);
  return [
    ...kb.conditions.flatMap((c) => [
      ...(cites(c.prevalence) ? [`prevalence of ${c.id}`] : []),
      ...(cites(c.prior) ? [`prior of ${c.id}`] : []),
      ...(c.references.includes(reference) ? [`about ${c.id}`] : []),
    ]),
    ...kb.findings.flatMap((f) => [
      ...(cites(f.background) ? [`background of ${f.id}`] : []),
      ...(f.kappa !== undefined && cites(f.kappa) ? [`agreement on ${f.id}`] : []),
    ]),
    ...kb.likelihoods.filter(cites).map((row) => `${row.finding} in ${row.condition}`),
    ...ids('cluster', kb.clusters),
    ...kb.mechanism.findings.filter(cites).map((row) => `mechanism by ${row.finding}`),
    ...kb.mechanism.reliability.filter(cites).map((row) => `reliability of ${row.test}`),
    ...kb.safety.rules.filter((rule) => rule.cite.includes(reference)).map((rule) => `safety rule ${rule.id}`),
    ...ids('precaution', kb.treatment.precautions),
    ...ids('technique', kb.treatment.techniques),
    ...ids('exercise', kb.treatment.exercises),
    ...ids('course', kb.treatment.courses),
    ...ids('referral', kb.treatment.referral),
    ...kb.treatment.care.filter(cites).map((care) => `care of ${care.condition}`),
    ...kb.treatment.evidenceSummary.filter(cites).map((e) => `summary: ${e.point}`),
    ...kb.outcomes.measures.filter((m) => cites(m) || m.also.includes(reference)).map((m) => `outcome ${m.id}`),
    ...kb.conflicts.filter((c) => c.cites.includes(reference)).map((c) => `conflict ${c.id}`),
  ];
}
