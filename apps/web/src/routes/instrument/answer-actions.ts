import type { Finding, Side } from '@junction/knowledge';
import type { Answer, Case, Observation } from '@junction/reasoning';
import type { CaseAction } from './case-state.ts';
import type { Entry } from './entry-of.ts';

/** What a key or a button means for a finding: the same answer again takes it back. */
export function answerAction(finding: Finding, entry: Entry, answer: Answer, known: Case): CaseAction {
  if (entry.state === answer) return { kind: 'clear', finding: finding.id };
  const side = entry.observation?.side ?? sideOfComplaint(finding, known);
  const level = entry.observation?.level;
  return {
    kind: 'answer',
    observation: {
      finding: finding.id,
      answer,
      ...(side !== undefined && { side }),
      ...(level !== undefined && { level }),
    },
  };
}

export function notDoneAction(finding: Finding, entry: Entry): CaseAction {
  return entry.state === 'not-done'
    ? { kind: 'clear', finding: finding.id }
    : { kind: 'not-done', finding: finding.id };
}

/** The side of an answer. Without an answer there is nothing to place, and the side means a positive test there. */
export function sideAction(finding: Finding, entry: Entry, side: Side | undefined): CaseAction {
  const { side: _, ...rest } = entry.observation ?? { finding: finding.id, answer: 'present' as const };
  return { kind: 'answer', observation: side === undefined ? rest : { ...rest, side } };
}

export function levelAction(observation: Observation, level: string | undefined): CaseAction {
  const { level: _, ...rest } = observation;
  return { kind: 'answer', observation: level === undefined ? rest : { ...rest, level } };
}

/** A test of one side starts on the side of the complaint. */
function sideOfComplaint(finding: Finding, known: Case): Side | undefined {
  return finding.sided && known.side !== undefined && known.side !== 'midline' ? known.side : undefined;
}
