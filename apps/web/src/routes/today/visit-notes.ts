import type { Today } from '@junction/contract';
import { words } from '#src/text/words.ts';

type TodayVisit = Today['visits'][number];

interface VisitNote {
  readonly text: string;
  /** Something waits to be done. */
  readonly isDue: boolean;
}

/** What is to be known of a visit before it: its state, whether the check is there, and what is due. */
export function visitNotes(visit: TodayVisit): readonly VisitNote[] {
  const { encounter, patient } = visit;
  const note = (text: string, isDue = false): VisitNote => ({ text, isDue });
  const state = Object.entries(words.states).find(([id]) => id === visit.state)?.[1] ?? visit.state;
  if (patient === null) return [note(state), note(words.today.noRecord, true)];
  return [
    note(state),
    visit.isReassessment
      ? note(words.today.reassess(visit.visitNumber), true)
      : note(words.today.visitNumber(visit.visitNumber)),
    note(visit.hasIntake ? words.today.intake : words.today.noIntake),
    ...(encounter === null ? [] : [encounter.signed ? note(words.today.signed) : note(words.today.started, true)]),
  ];
}

/** Whom to see next: who is in the room, else who has arrived, else the first visit that is not over. */
export function firstToSee(visits: readonly TodayVisit[]): string | undefined {
  const open = visits.filter(
    ({ patient, state, encounter }) =>
      patient !== null && state !== 'done' && state !== 'no-show' && encounter?.signed !== true,
  );
  const inState = (state: string) => open.find((visit) => visit.state === state);
  return (inState('in-room') ?? inState('arrived') ?? open[0])?.visitId;
}
