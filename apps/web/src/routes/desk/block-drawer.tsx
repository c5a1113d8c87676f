import type { DeskBlock } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { clockOf, wallMinute } from './clinic-days.ts';
import { type DeskHold, type Panel, useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { clockWords } from './time-words.ts';
import { startOf } from './visit-edits.ts';

interface BlockDrawerProps {
  readonly panel: Extract<Panel, { readonly kind: 'block' }>;
  readonly onClose: () => void;
}

/** Time that somebody or a room is taken by something else than a visit. */
export function BlockDrawer({ panel, onClose }: BlockDrawerProps) {
  const desk = useDesk();
  const { address, schedule, reload, say } = desk;
  const { block } = panel;
  const { submit, isBusy, problem, say: refuse } = useSubmit();
  const [fields, setFields] = useState(() => firstFields(panel, desk));
  const set = (field: keyof typeof fields) => (value: string) => setFields({ ...fields, [field]: value });
  const path = block === undefined ? `${address}/blocks` : `${address}/blocks/${block.id}`;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const start = startOf(fields.date, fields.from, schedule);
    const end = startOf(fields.date, fields.to, schedule);
    if (start === undefined || end === undefined) return refuse(words.undo.gap);
    const body = { resource: fields.resource, start, end, reason: fields.reason.trim() };
    void submit(
      () =>
        block === undefined
          ? callApi<DeskBlock>('POST', path, body)
          : callApi<DeskBlock>('PATCH', path, { ...body, version: block.version }),
      async (saved) => {
        await reload();
        const when = `${clockWords(wallMinute(Date.parse(saved.start), schedule.zone).minute)}`;
        const undo = async () => {
          await callApi('DELETE', `${address}/blocks/${saved.id}?version=${saved.version}`);
          await reload();
          say({ said: words.undo.unblocked });
        };
        say({ said: words.undo.blocked(when), ...(block === undefined && { undo }) });
        onClose();
      },
    );
  };
  const remove = () => {
    if (block === undefined) return;
    void submit(
      () => callApi('DELETE', `${path}?version=${block.version}`),
      async () => {
        await reload();
        say({ said: words.undo.unblocked });
        onClose();
      },
    );
  };
  return (
    <Drawer from="center" title={block === undefined ? words.blocks.title : words.blocks.change} onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <SelectField
          label={words.blocks.who}
          value={fields.resource}
          options={[...schedule.practitioners, ...schedule.resources]}
          onChange={set('resource')}
        />
        <TextField
          label={words.blocks.reason}
          hint={words.blocks.reasonHint}
          autoComplete="off"
          value={fields.reason}
          onChange={set('reason')}
          isFirst
          maxLength={200}
        />
        <div className={styles.fields}>
          <TextField
            label={words.visit.date}
            type="date"
            autoComplete="off"
            value={fields.date}
            onChange={set('date')}
          />
          <TextField
            label={words.blocks.from}
            type="time"
            autoComplete="off"
            value={fields.from}
            onChange={set('from')}
          />
          <TextField label={words.blocks.to} type="time" autoComplete="off" value={fields.to} onChange={set('to')} />
        </div>
        <Notice kind="problem" text={problem} />
        <div className={form.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {block === undefined ? words.blocks.go : words.blocks.save}
          </Button>
          {block !== undefined && (
            <Button isDisabled={isBusy} onPress={remove}>
              {words.blocks.remove}
            </Button>
          )}
        </div>
      </form>
    </Drawer>
  );
}

function firstFields({ at, block }: BlockDrawerProps['panel'], { schedule }: DeskHold) {
  const { zone, practitioners } = schedule;
  const quarter = 15 * 60_000;
  const from = block?.start ?? at?.start ?? Math.ceil(Date.now() / quarter) * quarter;
  const start = wallMinute(from, zone);
  const end = block === undefined ? Math.min(start.minute + 60, 1439) : wallMinute(block.end, zone).minute;
  return {
    resource: block?.resource ?? at?.practitioner ?? at?.resource ?? practitioners[0]?.id ?? '',
    reason: block?.reason ?? '',
    ...{ date: start.date as string, from: clockOf(start.minute) as string, to: clockOf(end) as string },
  };
}
