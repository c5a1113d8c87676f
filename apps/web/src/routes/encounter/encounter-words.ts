import type { EncounterState as StoredEncounter, StoredEntry } from '@junction/contract';
import { momentDayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { clockTime } from './save-state.tsx';

/** "44, female. First visit" */
export function summaryWords({ patient, previous }: StoredEncounter): string {
  const sex = patient.sex === null ? undefined : words.sexes[patient.sex].toLowerCase();
  const person = patient.ageYears === null ? (sex ?? '') : words.room.years(patient.ageYears, sex);
  const visit = previous === null ? words.room.firstVisit : words.room.followUp(momentDayWords(previous.signedAt));
  return [person, visit].filter((part) => part !== '').join('. ');
}

/** That somebody else enters here too, and when they last did; undefined where nobody does. */
export function colleagueWords(entries: readonly StoredEntry[], person: string): string | undefined {
  const theirs = entries.filter(({ by }) => by.kind === 'staff' && by.id !== person).map(({ at }) => at);
  const last = theirs.toSorted().at(-1);
  return last === undefined ? undefined : words.room.colleague(clockTime(last));
}
