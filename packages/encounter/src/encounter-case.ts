import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import { answerFromMeasure, type Case, type Observation } from '@junction/reasoning';
import type { EncounterPatient, EntryBody } from './entry.ts';
import { bodiesOf, type EncounterState } from './fold-entries.ts';
import { spineFindings } from './spine-findings.ts';
import { tableFindings } from './table-findings.ts';

/**
 * The case that the entries make. A finding that was entered counts before what follows from the spine by touch or from a
 * table; "not done" is not asked. Findings that the knowledge base does not know are left out: they were entered under
 * another version of it.
 */
export function encounterCase(
  kb: Pick<KnowledgeBase, 'findings'>,
  state: EncounterState,
  patient: EncounterPatient,
): Case {
  const byId = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const entered = bodiesOf(state, 'finding');
  const observed = new Map<FindingId, Observation>();
  for (const observation of [...spineFindings(state), ...tableFindings(state)]) {
    if (byId.has(observation.finding)) observed.set(observation.finding, observation);
  }
  for (const entry of entered) {
    const finding = byId.get(entry.finding);
    if (finding === undefined) continue;
    const observation = observationOf(finding, entry);
    if (observation === undefined) observed.delete(entry.finding);
    else observed.set(entry.finding, observation);
  }
  const pain = bodiesOf(state, 'pain')[0]?.marks;
  const side = bodiesOf(state, 'side')[0]?.side ?? undefined;
  const precautions = bodiesOf(state, 'precaution').flatMap(({ precaution, value }) =>
    value === null ? [] : [{ precaution, answer: value }],
  );
  return {
    patient,
    setting: 'chiropractic',
    ...(side === undefined ? {} : { side }),
    ...(pain === undefined ? {} : { pain }),
    observations: [...observed.values()].sort((a, b) => (a.finding < b.finding ? -1 : 1)),
    ...(precautions.length === 0 ? {} : { precautions }),
  };
}

type FindingEntry = Extract<EntryBody, { readonly kind: 'finding' }>;

function observationOf(finding: Finding, { value, side, level }: FindingEntry): Observation | undefined {
  if (value === 'not-done' || value === null) return undefined;
  const where = { ...(side === undefined ? {} : { side }), ...(level === undefined ? {} : { level }) };
  if (typeof value !== 'number') return { finding: finding.id, answer: value, ...where };
  if (finding.measure === undefined) return undefined;
  return { finding: finding.id, answer: answerFromMeasure(value, finding.measure), measured: value, ...where };
}
