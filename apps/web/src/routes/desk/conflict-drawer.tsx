import { useState } from 'react';
import { nameOf as personOf } from '#src/data/desk/schedule.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import form from '../frame/form.module.css';
import { wallMinute } from './clinic-days.ts';
import { readConflict } from './conflict.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { clockWords, shortDateWords, spanWords } from './time-words.ts';
import type { Question } from './use-insist.ts';

/** What is in the way, the nearest free times, and the way to book over it with a reason. */
export function ConflictDrawer({ question }: { readonly question: Question }) {
  const { problem, answer } = question;
  const { schedule } = useDesk();
  const { zone, practitioners, visits } = schedule;
  const [reason, setReason] = useState('');
  const { collides, alternatives } = readConflict(problem.said ?? new Map());
  const isSamePatient = problem.code === 'same-patient';
  const nameOf = (id: string) => practitioners.find((it) => it.id === id)?.name ?? '';
  // The server says what it is; whose it is, the desk sees on its calendar.
  const visitName = (id: string) => {
    const found = visits.find((it) => it.id === id);
    return found && personOf(found);
  };
  const moment = (start: string) => {
    const { date, minute } = wallMinute(Date.parse(start), zone);
    return `${shortDateWords(date)}, ${clockWords(minute)}`;
  };
  return (
    <Drawer
      from="center"
      title={isSamePatient ? words.conflict.samePatient : words.conflict.title}
      onClose={() => answer(undefined)}
    >
      <div className={styles.form}>
        {collides.length === 0 && alternatives.length === 0 && <p>{problem.text}</p>}
        {collides.length > 0 && (
          <section>
            <h3 className={styles.subtitle}>{words.conflict.with}</h3>
            <ul className={styles.list}>
              {collides.map(({ id, start, end, what }) => {
                const from = wallMinute(Date.parse(start), zone);
                return (
                  <li key={id} className={styles.row}>
                    <strong>{visitName(id) ?? what}</strong>
                    <span>
                      {shortDateWords(from.date)}, {spanWords(from.minute, wallMinute(Date.parse(end), zone).minute)}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
        {!isSamePatient && (
          <section>
            <h3 className={styles.subtitle}>{words.conflict.nearest}</h3>
            {alternatives.length === 0 && <p className={styles.quiet}>{words.conflict.none}</p>}
            <div className={form.stack}>
              {alternatives.map(({ start, practitioner }) => (
                <Button key={`${start} ${practitioner}`} onPress={() => answer({ start, practitioner })}>
                  {moment(start)} {nameOf(practitioner)}
                </Button>
              ))}
            </div>
          </section>
        )}
        {isSamePatient ? (
          <div className={form.buttons}>
            <Button onPress={() => answer({ acceptSamePatient: true })}>{words.conflict.anyway}</Button>
            <Button kind="quiet" onPress={() => answer(undefined)}>
              {words.conflict.other}
            </Button>
          </div>
        ) : (
          <form
            className={form.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.trim() !== '') answer({ overlapReason: reason.trim() });
            }}
          >
            <TextField
              label={words.conflict.reason}
              hint={words.conflict.reasonHint}
              autoComplete="off"
              value={reason}
              onChange={setReason}
              maxLength={500}
            />
            <div className={form.buttons}>
              <Button type="submit">{words.conflict.over}</Button>
              <Button kind="quiet" onPress={() => answer(undefined)}>
                {words.conflict.other}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Drawer>
  );
}
