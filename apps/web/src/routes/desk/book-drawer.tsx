import type { DeskVisit } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { giversOf, nameOf } from '#src/data/desk/schedule.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { BookWho, emptyVisitor, visitorBody, type Who } from './book-who.tsx';
import { clockOf, wallMinute } from './clinic-days.ts';
import { type DeskHold, type Panel, useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { clockWords, shortDateWords } from './time-words.ts';
import { startOf, type VisitEdits } from './visit-edits.ts';
import { VisitFields } from './visit-fields.tsx';

interface BookDrawerProps {
  readonly panel: Extract<Panel, { readonly kind: 'book' }>;
  readonly onClose: () => void;
}

/** A new visit, for a patient or for somebody new, at the time that was pressed. */
export function BookDrawer({ panel, onClose }: BookDrawerProps) {
  const desk = useDesk();
  const { address, schedule, reload, say, insist } = desk;
  const { submit, isBusy, problem, say: refuse } = useSubmit();
  const services = schedule.services.filter(({ isActive }) => isActive);
  const [service, setService] = useState(panel.waiting?.service ?? services[0]?.id ?? '');
  const [who, setWho] = useState<Who>({ patient: panel.patient, isNew: false, visitor: emptyVisitor });
  const [edits, setEdits] = useState(() => firstEdits(panel, service, desk));
  const choose = (id: string) => {
    setService(id);
    const givers = giversOf(schedule, id);
    const stays = givers.some((it) => it.id === edits.practitioner);
    const minutes = String(schedule.services.find((it) => it.id === id)?.minutes ?? edits.minutes);
    setEdits({ ...edits, minutes, practitioner: stays ? edits.practitioner : (givers[0]?.id ?? '') });
  };
  const book = (event: FormEvent) => {
    event.preventDefault();
    const start = startOf(edits.date, edits.time, schedule);
    if (start === undefined) return refuse(words.undo.gap);
    if (!who.isNew && who.patient === undefined) return refuse(words.book.needWho);
    const body = {
      ...(who.isNew ? { visitor: visitorBody(who.visitor) } : { patient: who.patient?.id }),
      ...{ service, practitioner: edits.practitioner, start, minutes: Number(edits.minutes) },
      ...(edits.resource !== '' && { resources: [edits.resource] }),
      ...(edits.note.trim() !== '' && { note: edits.note.trim() }),
    };
    void submit(
      () => insist((more) => callApi<DeskVisit>('POST', `${address}/visits`, { ...body, ...more })),
      async (visit) => {
        await takeOffList(panel, desk);
        await reload();
        const { date, minute } = wallMinute(Date.parse(visit.start), schedule.zone);
        say({
          said: words.undo.booked(nameOf(visit), `${shortDateWords(date)}, ${clockWords(minute)}`),
          undo: async () => {
            const path = `${address}/visits/${visit.id}/state`;
            const undone = await callApi('POST', path, { version: visit.version, state: 'cancelled' });
            await reload();
            say({ said: undone.ok ? words.undo.undone : undone.problem.text });
          },
        });
        onClose();
      },
    );
  };
  return (
    <Drawer from="right" isNarrow title={words.book.title} onClose={onClose}>
      <form className={styles.form} onSubmit={book}>
        <BookWho who={who} onChange={setWho} />
        <SelectField label={words.visit.service} value={service} options={services} onChange={choose} />
        <VisitFields edits={edits} service={service} onChange={setEdits} />
        <Notice kind="problem" text={problem} />
        <div className={form.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {isBusy ? words.undo.saving : words.book.go}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

function firstEdits({ at }: BookDrawerProps['panel'], service: string, { schedule }: DeskHold): VisitEdits {
  const quarter = 15 * 60_000;
  const { date, minute } = wallMinute(at?.start ?? Math.ceil(Date.now() / quarter) * quarter, schedule.zone);
  const givers = giversOf(schedule, service);
  const wanted = givers.find(({ id }) => id === at?.practitioner) ?? givers[0];
  return {
    ...{ date, time: clockOf(minute), note: '', resource: at?.resource ?? '', practitioner: wanted?.id ?? '' },
    minutes: String(schedule.services.find(({ id }) => id === service)?.minutes ?? 30),
  };
}

/** Who waited for this time waits no longer. */
async function takeOffList({ waiting }: BookDrawerProps['panel'], { address }: DeskHold): Promise<void> {
  if (waiting === undefined) return;
  const { entry, id, version } = waiting;
  await callApi('PATCH', `${address}/waiting-list/${id}`, { ...entry, version, state: 'booked' });
}
