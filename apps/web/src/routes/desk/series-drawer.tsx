import type { SeriesView } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { giversOf } from '#src/data/desk/schedule.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { addDays, wallMinute } from './clinic-days.ts';
import { type PatientName, useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { PatientPicker } from './patient-picker.tsx';
import { firstPhases, type Phase, PhasesField } from './phases-field.tsx';
import { SeriesProposal } from './series-proposal.tsx';
import { suitsAlways, timesOf, WeekdaysField } from './weekdays-field.tsx';

interface SeriesDrawerProps {
  readonly patient: PatientName | undefined;
  readonly onClose: () => void;
  readonly onGo: (to: number) => void;
}

/** A set of visits from a plan, such as 2× a week for 3 weeks: proposed first, then booked all at once. */
export function SeriesDrawer({ patient: given, onClose, onGo }: SeriesDrawerProps) {
  const { address, schedule, reload, say } = useDesk();
  const { submit, isBusy, problem, say: refuse } = useSubmit();
  const services = schedule.services.filter(({ isActive }) => isActive);
  const [patient, setPatient] = useState(given);
  const [service, setService] = useState(services[0]?.id ?? '');
  const [practitioner, setPractitioner] = useState('');
  const [from, setFrom] = useState<string>(() => addDays(wallMinute(Date.now(), schedule.zone).date, 1));
  const [phases, setPhases] = useState<readonly Phase[]>(firstPhases);
  const [suits, setSuits] = useState(suitsAlways);
  const [isOne, setIsOne] = useState(true);
  const [apart, setApart] = useState('2');
  const [series, setSeries] = useState<SeriesView>();
  const plan = (event: FormEvent) => {
    event.preventDefault();
    if (patient === undefined) return refuse(words.seriesBook.needPatient);
    const times = suits.days.length === 0 ? 'any' : timesOf(suits);
    const body = {
      ...{ patient: patient.id, service, from },
      ...(practitioner !== '' && { practitioner }),
      phases: phases.map(({ visits, every, times: count }) => ({
        ...{ visits: Number(visits), everyWeeks: Number(every), times: Number(count) },
      })),
      preferences: {
        ...{ available: times, preferred: 'any', practitioners: isOne ? 'one' : 'any' },
        fewestDaysBetween: Number(apart),
      },
    };
    void submit(() => callApi<SeriesView>('POST', `${address}/visits/series`, body), setSeries);
  };
  const book = () => {
    if (patient === undefined || series === undefined) return;
    const visits = series.visits.map(({ start, practitioner: who }) => ({ start, practitioner: who }));
    void submit(
      () => callApi('POST', `${address}/visits/series/book`, { patient: patient.id, service, visits }),
      async () => {
        await reload();
        say({ said: words.seriesBook.booked(visits.length) });
        const [first] = series.visits;
        if (first !== undefined) onGo(Date.parse(first.start));
        onClose();
      },
    );
  };
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setSeries(undefined);
      set(value);
    };
  return (
    <Drawer
      from="right"
      isNarrow
      title={words.seriesBook.title}
      subtitle={patient === undefined ? words.seriesBook.lead : patient.name}
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={plan}>
        {patient === undefined && (
          <PatientPicker label={words.book.who} hint={words.book.whoHint} isFirst onPick={setPatient} />
        )}
        <div className={styles.fields}>
          <SelectField label={words.visit.service} value={service} options={services} onChange={changed(setService)} />
          <SelectField
            label={words.waiting.with}
            value={practitioner}
            options={[{ id: '', name: words.waiting.anyone }, ...giversOf(schedule, service)]}
            onChange={changed(setPractitioner)}
          />
          <TextField
            label={words.seriesBook.start}
            type="date"
            autoComplete="off"
            value={from}
            onChange={changed(setFrom)}
          />
          <TextField
            label={words.seriesBook.daysBetween}
            autoComplete="off"
            isNumeric
            value={apart}
            onChange={changed(setApart)}
            maxLength={2}
          />
        </div>
        <PhasesField phases={phases} onChange={changed(setPhases)} />
        <WeekdaysField label={words.seriesBook.days} suits={suits} onChange={changed(setSuits)} />
        <label className={styles.check}>
          <input type="checkbox" checked={isOne} onChange={({ target }) => changed(setIsOne)(target.checked)} />
          {words.seriesBook.one}
        </label>
        <Notice kind="problem" text={problem} />
        <div className={form.buttons}>
          <Button kind={series === undefined ? 'primary' : 'plain'} type="submit" isDisabled={isBusy}>
            {words.seriesBook.plan}
          </Button>
        </div>
      </form>
      {series !== undefined && <SeriesProposal series={series} isBusy={isBusy} onBook={book} />}
    </Drawer>
  );
}
