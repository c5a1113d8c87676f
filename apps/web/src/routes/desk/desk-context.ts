import type { WaitingWish } from '@junction/contract';
import type { Instant } from '@junction/scheduling';
import { createContext, useContext } from 'react';
import type { ApiAnswer } from '#src/data/api.ts';
import type { Schedule, Visit, VisitState } from '#src/data/desk/schedule.ts';
import type { VisitEdits } from './visit-edits.ts';

/** What stands over the calendar. */
export type Panel =
  | { readonly kind: 'visit'; readonly visit: Visit; readonly edits?: VisitEdits }
  | { readonly kind: 'book'; readonly at?: BookAt; readonly patient?: PatientName; readonly waiting?: WaitingRef }
  | { readonly kind: 'find' }
  | { readonly kind: 'patient'; readonly id: string }
  | { readonly kind: 'wait'; readonly patient: PatientName }
  | { readonly kind: 'series'; readonly patient?: PatientName }
  | { readonly kind: 'block'; readonly at?: BookAt; readonly block?: Schedule['blocks'][number] }
  | { readonly kind: 'side' }
  | { readonly kind: 'keys' };

export interface PatientName {
  readonly id: string;
  readonly name: string;
}

export interface WaitingRef {
  readonly id: string;
  readonly version: number;
  readonly service: string;
  /** What is wished, as a change of the entry repeats it. */
  readonly entry: Omit<WaitingWish, 'patient'>;
}

export interface BookAt {
  readonly practitioner?: string;
  readonly resource?: string;
  readonly start: Instant;
}

/** What can be done again the other way round for ten seconds. */
export interface UndoOffer {
  readonly said: string;
  readonly undo?: () => Promise<unknown>;
}

/** What may be added when the server refused at first. */
export interface Insistence {
  readonly overlapReason?: string;
  readonly acceptSamePatient?: true;
  readonly start?: string;
  readonly practitioner?: string;
}

export interface DeskHold {
  readonly slug: string;
  /** `/api/clinics/kinesio` */
  readonly address: string;
  readonly schedule: Schedule;
  readonly isOwner: boolean;
  readonly panel: Panel | undefined;
  readonly open: (panel: Panel | undefined) => void;
  readonly reload: () => Promise<void>;
  readonly say: (offer: UndoOffer | undefined) => void;
  /** Counts what was told of by other desks and by this one: whatever else is shown is fetched again. */
  readonly tick: number;
  /** Sends what books or moves. A taken time is asked about, and sent again as decided; the answer is the last one. */
  readonly insist: <T>(send: (more: Insistence) => Promise<ApiAnswer<T>>) => Promise<ApiAnswer<T>>;
  readonly setState: (visit: Visit, state: VisitState, reason?: string) => Promise<void>;
}

export const DeskContext = createContext<DeskHold | undefined>(undefined);

export function useDesk(): DeskHold {
  const hold = useContext(DeskContext);
  if (hold === undefined) throw new Error('useDesk needs the desk around it');
  return hold;
}
