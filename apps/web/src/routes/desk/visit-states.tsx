import type { DeskVisit } from '@junction/contract';
import { callApi } from '#src/data/api.ts';
import { nameOf, type Visit, type VisitState } from '#src/data/desk/schedule.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { StateIcon } from './state-icon.tsx';

/** In the order of a visit, with the keys that do the same on the calendar. */
const states: readonly (readonly [VisitState, string | undefined])[] = [
  ['booked', undefined],
  ['confirmed', undefined],
  ['arrived', 'A'],
  ['in-room', 'I'],
  ['done', 'F'],
  ['no-show', 'X'],
];

/** Where the visit is; one press takes it on. A request is approved or denied first. */
export function VisitStates({ visit, onDone }: { readonly visit: Visit; readonly onDone: () => void }) {
  const { address, setState, reload, say, insist } = useDesk();
  const { submit, isBusy, problem } = useSubmit();
  const decide = (how: 'approve' | 'deny') =>
    void submit(
      () =>
        insist(() => callApi<DeskVisit>('POST', `${address}/visits/${visit.id}/${how}`, { version: visit.version })),
      async () => {
        await reload();
        say({ said: how === 'approve' ? words.decide.approved(nameOf(visit)) : words.decide.denied(nameOf(visit)) });
        onDone();
      },
    );
  if (visit.state === 'pending') {
    return (
      <div className={form.buttons}>
        <Button kind="primary" isDisabled={isBusy} onPress={() => decide('approve')}>
          {words.visit.approve}
        </Button>
        <Button isDisabled={isBusy} onPress={() => decide('deny')}>
          {words.visit.deny}
        </Button>
        <Notice kind="problem" text={problem} />
      </div>
    );
  }
  return (
    <fieldset className={styles.states} aria-label={words.visit.state}>
      {states.map(([state, key]) => (
        <button
          key={state}
          type="button"
          className={styles.state}
          aria-pressed={visit.state === state}
          onClick={() => {
            if (visit.state !== state) void setState(visit, state).then(onDone);
          }}
        >
          <StateIcon state={state} />
          {words.states[state]}
          {key !== undefined && <KeyCap>{key}</KeyCap>}
        </button>
      ))}
    </fieldset>
  );
}
