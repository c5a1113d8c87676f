import type { Finding, FindingId } from '@junction/knowledge';
import type { Observation } from '@junction/reasoning';
import type { AnswerState } from '#src/parts/answer-glyph.tsx';
import type { Entered } from './case-state.ts';

/** What stands on the sheet for one finding. */
export interface Entry {
  readonly state: AnswerState;
  readonly observation: Observation | undefined;
}

const TO_DO: Entry = { state: 'to-do', observation: undefined };
const NOT_DONE: Entry = { state: 'not-done', observation: undefined };

/** The entries by finding; one that is not in the map is still to do. */
export function entriesOf({ known, notDone }: Entered): ReadonlyMap<FindingId, Entry> {
  return new Map<FindingId, Entry>([
    ...notDone.map((id) => [id, NOT_DONE] as const),
    ...known.observations.map(
      (observation) => [observation.finding, { state: observation.answer, observation }] as const,
    ),
  ]);
}

export function entryOf(entries: ReadonlyMap<FindingId, Entry>, finding: Finding): Entry {
  return entries.get(finding.id) ?? TO_DO;
}
