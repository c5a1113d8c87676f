import type { DeskVisit } from '@junction/contract';
import { formatInstant } from '@junction/scheduling';
import { useCallback } from 'react';
import { type ApiAnswer, callApi } from '#src/data/api.ts';
import { nameOf, type Schedule, timed, type Visit, type VisitState } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { wallMinute } from './clinic-days.ts';
import type { DeskHold, Insistence, Panel, UndoOffer } from './desk-context.ts';
import { clockWords, shortDateWords } from './time-words.ts';
import { isInTheWay } from './use-insist.ts';
import { editsOf } from './visit-edits.ts';

/** Where a visit is to go: when, how long, with whom or in which room. */
export interface Going {
  readonly start: number;
  readonly minutes: number;
  readonly practitioner: string;
  readonly resources: readonly string[];
}

interface WritesQuery {
  readonly address: string;
  readonly zone: string;
  readonly insist: DeskHold['insist'];
  readonly reload: () => Promise<void>;
  readonly say: (offer: UndoOffer | undefined) => void;
  readonly open: (panel: Panel | undefined) => void;
}

interface Writes {
  readonly move: (visit: Visit, going: Going) => Promise<void>;
  readonly setState: (visit: Visit, state: VisitState, reason?: string) => Promise<void>;
}

/** Moves visits and sets their states; says what was done, with the way back. */
export function useVisitWrites({ address, zone, insist, reload, say, open }: WritesQuery): Writes {
  const change = useCallback(
    (visit: Pick<Visit, 'id' | 'version'>, going: Partial<Going>, more: Insistence = {}) => {
      const { start, ...rest } = going;
      const body = {
        version: visit.version,
        ...rest,
        ...(start !== undefined && { start: formatInstant(start, zone) }),
      };
      return callApi<DeskVisit>('PATCH', `${address}/visits/${visit.id}`, { ...body, ...more });
    },
    [address, zone],
  );
  const failed = useCallback(
    async (answer: ApiAnswer<unknown>) => {
      await reload();
      if (!answer.ok && !isInTheWay(answer.problem)) say({ said: answer.problem.text });
    },
    [reload, say],
  );
  const move = useCallback(
    async (visit: Visit, going: Going) => {
      const wished = differing(visit, going);
      if (Object.keys(wished).length === 0) return;
      const answer = await insist((more) => change(visit, wished, more));
      if (!answer.ok) {
        await failed(answer);
        // Their version is on the calendar now; what was meant here waits in the fields.
        if (answer.problem.code === 'stale') {
          const moved = gone(visit, going);
          open({ kind: 'visit', visit, edits: editsOf(moved, zone) });
        }
        return;
      }
      await reload();
      const now = wallMinute(Date.parse(answer.value.start), zone);
      say({
        said: words.undo.moved(nameOf(visit), `${shortDateWords(now.date)}, ${clockWords(now.minute)}`),
        undo: async () => {
          const back = differing(timed(answer.value), goingOf(visit));
          const undone = await insist((more) => change(answer.value, back, more));
          await (undone.ok ? reload() : failed(undone));
          if (undone.ok) say({ said: words.undo.undone });
        },
      });
    },
    [change, failed, insist, open, reload, say, zone],
  );
  const setState = useCallback(
    async (visit: Visit, state: VisitState, reason?: string) => {
      const send = (version: number, to: VisitState) =>
        callApi<DeskVisit>('POST', `${address}/visits/${visit.id}/state`, {
          ...{ version, state: to },
          ...(reason !== undefined && { reason }),
        });
      const answer = await send(visit.version, state);
      await reload();
      if (!answer.ok) return say({ said: answer.problem.text });
      say({
        said: words.undo.state(nameOf(visit), words.states[state]),
        undo: async () => {
          const undone = await send(answer.value.version, visit.state);
          await reload();
          say({ said: undone.ok ? words.undo.undone : undone.problem.text });
        },
      });
    },
    [address, reload, say],
  );
  return { move, setState };
}

const gone = (visit: Visit, { minutes, resources, ...going }: Going): Visit => ({
  ...visit,
  ...going,
  end: going.start + minutes * 60_000,
  resources: [...resources],
});

const goingOf = (visit: Visit): Going => ({
  start: visit.start,
  minutes: (visit.end - visit.start) / 60_000,
  practitioner: visit.practitioner,
  resources: visit.resources,
});

/** What of `going` is new for the visit. */
function differing(visit: Visit, going: Going): Partial<Going> {
  const was = goingOf(visit);
  return {
    ...(was.start !== going.start && { start: going.start }),
    ...(was.minutes !== going.minutes && { minutes: going.minutes }),
    ...(was.practitioner !== going.practitioner && { practitioner: going.practitioner }),
    ...(was.resources.join() !== going.resources.join() && { resources: going.resources }),
  };
}

/** The visit as the schedule has it now. */
export const currentOf = ({ visits }: Schedule, { id }: Pick<Visit, 'id'>): Visit | undefined =>
  visits.find((it) => it.id === id);
