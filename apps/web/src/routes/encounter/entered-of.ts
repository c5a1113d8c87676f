import { bodiesOf, type EncounterPatient, type EncounterState, encounterCase } from '@junction/encounter';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Entered } from '../instrument/case-state.ts';

/** The encounter as the instrument sees it. An empty drawing is none: then nothing is known of any place. */
export function enteredOf(
  kb: Pick<KnowledgeBase, 'findings'>,
  state: EncounterState,
  patient: EncounterPatient,
  sample: boolean,
): Entered {
  const { pain, ...known } = encounterCase(kb, state, patient);
  const notDone = bodiesOf(state, 'finding')
    .filter(({ value }) => value === 'not-done')
    .map(({ finding }) => finding);
  return { known: pain === undefined || pain.length === 0 ? known : { ...known, pain }, notDone, sample };
}
