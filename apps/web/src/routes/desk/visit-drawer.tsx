import type { DeskVisit } from '@junction/contract';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { nameOf, timed, type Visit } from '#src/data/desk/schedule.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { CancelVisit } from './cancel-visit.tsx';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { mergeEdits } from './merge-edits.ts';
import { StaleVisit } from './stale-visit.tsx';
import { currentOf } from './use-visit-writes.ts';
import { changeOf, editsOf, type VisitEdits } from './visit-edits.ts';
import { VisitFields } from './visit-fields.tsx';
import { VisitHistory } from './visit-history.tsx';
import { VisitStates } from './visit-states.tsx';

interface VisitDrawerProps {
  readonly opened: Visit;
  /** Edits that wait to be saved, such as a move that came too late. */
  readonly edits: VisitEdits | undefined;
  readonly onClose: () => void;
}

/**
 * A visit with all that a desk does with it. What other desks change meanwhile comes into the fields, beside what is
 * typed here; where both changed the same, both versions stand above.
 */
export function VisitDrawer({ opened, edits: waiting, onClose }: VisitDrawerProps) {
  const { address, schedule, reload, say, insist, open } = useDesk();
  const { zone } = schedule;
  const { submit, isBusy, problem, say: refuse } = useSubmit();
  const [later, setLater] = useState<Visit>();
  const [base, setBase] = useState(opened);
  const current = newest([currentOf(schedule, opened), later, base]);
  const [mine, setMine] = useState<VisitEdits>(waiting ?? editsOf(opened, zone));
  const [foreign, setForeign] = useState<{ readonly clashes: Keys; readonly taken: Keys; readonly of: Visit }>();
  const name = nameOf(current);
  const service = schedule.services.find(({ id }) => id === current.service)?.name ?? '';
  if (current.version > base.version) {
    // Theirs arrived: by the line from the server, or with a refusal.
    const merged = mergeEdits(fieldsOf(editsOf(base, zone)), fieldsOf(mine), fieldsOf(editsOf(current, zone)));
    setBase(current);
    setMine(merged.value);
    const touched = merged.clashes.length + merged.taken.length > 0;
    if (touched) setForeign({ ...merged, of: current });
  }
  const theirs = editsOf(current, zone);
  const change = changeOf(theirs, mine, schedule);
  const isChanged = change === undefined || Object.keys(change).length > 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (change === undefined) return refuse(words.undo.gap);
    const send = () =>
      insist(async (more) => {
        const body = { version: current.version, ...change, ...more };
        const answer = await callApi<DeskVisit>('PATCH', `${address}/visits/${current.id}`, body);
        if (!answer.ok && isVisit(answer.problem.current)) setLater(timed(answer.problem.current));
        if (!answer.ok && answer.problem.code === 'stale') await reload();
        return answer;
      });
    void submit(send, async () => {
      await reload();
      say({ said: words.visit.saved(name) });
      onClose();
    });
  };
  const { patient } = current;
  return (
    <Drawer
      from="right"
      isNarrow
      title={name}
      subtitle={[service, words.visit.bookedBy[current.bookedBy]].join(' · ')}
      onClose={onClose}
    >
      {current.urgent && (
        <p className={styles.attention}>
          <WarningIcon size={20} weight="fill" aria-hidden="true" />
          {words.visit.urgent}
        </p>
      )}
      <div className={styles.form}>
        <VisitStates visit={current} onDone={onClose} />
        <dl className={styles.facts}>
          {current.phone !== null && (
            <>
              <dt>{words.visit.phone}</dt>
              <dd>
                <a href={`tel:${current.phone}`}>{current.phone}</a>
              </dd>
            </>
          )}
          {current.email !== null && (
            <>
              <dt>{words.book.email}</dt>
              <dd>{current.email}</dd>
            </>
          )}
        </dl>
        {current.overlapReason !== null && <p>{words.visit.overlapReason(current.overlapReason)}</p>}
      </div>
      {foreign !== undefined && (
        <StaleVisit
          {...{ mine, theirs, schedule }}
          clashes={foreign.clashes}
          taken={foreign.taken}
          onChoose={(field, value) => setMine({ ...mine, [field]: value })}
        />
      )}
      <form className={styles.form} onSubmit={save}>
        <VisitFields edits={mine} service={current.service} onChange={setMine} />
        <Notice kind="problem" text={problem} />
        <div className={form.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy || !isChanged}>
            {isBusy ? words.undo.saving : words.visit.save}
          </Button>
          {patient !== null && (
            <Button onPress={() => open({ kind: 'patient', id: patient.id })}>{words.visit.patient}</Button>
          )}
        </div>
      </form>
      {current.state !== 'cancelled' && <CancelVisit visit={current} onDone={onClose} />}
      <VisitHistory visit={current} />
    </Drawer>
  );
}

type Keys = readonly (keyof VisitEdits)[];

const fieldsOf = ({ date, time, minutes, practitioner, resource, note }: VisitEdits) => ({
  ...{ date, time, minutes, practitioner, resource, note },
});

const isVisit = (value: unknown): value is DeskVisit =>
  typeof value === 'object' && value !== null && 'id' in value && 'start' in value && 'version' in value;

/** Of several sights of one visit, the latest; the first that is given among equals. */
function newest(visits: readonly [Visit | undefined, Visit | undefined, Visit]): Visit {
  return visits.reduce<Visit>((best, it) => (it !== undefined && it.version > best.version ? it : best), visits[2]);
}
