import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { giversOf } from '#src/data/desk/schedule.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { ProseField } from '#src/parts/prose-field.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { type PatientName, useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { suitsAlways, timesOf, WeekdaysField } from './weekdays-field.tsx';

const urgencies = ['routine', 'soon', 'urgent'] as const;

/** Puts a patient on the waiting list: for what, with whom, when they could come. */
export function WaitDrawer({ patient, onClose }: { readonly patient: PatientName; readonly onClose: () => void }) {
  const { address, schedule, reload } = useDesk();
  const { submit, isBusy, problem } = useSubmit();
  const services = schedule.services.filter(({ isActive }) => isActive);
  const [service, setService] = useState(services[0]?.id ?? '');
  const [practitioner, setPractitioner] = useState('');
  const [urgency, setUrgency] = useState('routine');
  const [suits, setSuits] = useState(suitsAlways);
  const [notice, setNotice] = useState('60');
  const [note, setNote] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      ...{ patient: patient.id, service, place: 'any', urgency, from: null, to: null },
      practitioners: practitioner === '' ? 'any' : [practitioner],
      times: suits.days.length === 0 ? 'any' : timesOf(suits),
      ...{ noticeMinutes: Number(notice), note: note.trim() === '' ? null : note.trim() },
    };
    void submit(
      () => callApi('POST', `${address}/waiting-list`, body),
      async () => {
        await reload();
        onClose();
      },
    );
  };
  return (
    <Drawer from="right" isNarrow title={words.waiting.add} subtitle={patient.name} onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <div className={styles.fields}>
          <SelectField label={words.visit.service} value={service} options={services} onChange={setService} />
          <SelectField
            label={words.waiting.with}
            value={practitioner}
            options={[{ id: '', name: words.waiting.anyone }, ...giversOf(schedule, service)]}
            onChange={setPractitioner}
          />
          <SelectField
            label={words.waiting.urgencyLabel}
            value={urgency}
            options={urgencies.map((id) => ({ id, name: words.waiting.urgency[id] }))}
            onChange={setUrgency}
          />
          <TextField
            label={words.waiting.notice}
            autoComplete="off"
            isNumeric
            value={notice}
            onChange={setNotice}
            maxLength={5}
          />
        </div>
        <WeekdaysField label={words.waiting.days} suits={suits} onChange={setSuits} />
        <ProseField label={words.visit.note} value={note} onChange={setNote} maxLength={1000} />
        <Notice kind="problem" text={problem} />
        <div className={form.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {words.waiting.go}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
