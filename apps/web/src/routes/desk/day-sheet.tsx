import type { CivilDate } from '@junction/scheduling';
import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import { nameOf } from '#src/data/desk/schedule.ts';
import { words } from '#src/text/words.ts';
import { wallMinute } from './clinic-days.ts';
import { columnsOf } from './desk-columns.ts';
import { useDesk } from './desk-context.ts';
import print from './print.module.css';
import { clockWords, dateWords, shortDateWords, spanWords } from './time-words.ts';

/** A day on paper: who comes to whom, when, where. On the screen there is nothing of it. */
export function DaySheet({ date }: { readonly date: CivilDate }) {
  const { schedule } = useDesk();
  const columns = useMemo(
    () =>
      columnsOf({
        ...{ schedule, view: 'day', by: 'practitioner', dates: [date], only: undefined, showCancelled: false },
      }),
    [schedule, date],
  );
  const now = wallMinute(Date.now(), schedule.zone);
  const roomsOf = (ids: readonly string[]) =>
    schedule.resources
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  return createPortal(
    <div className={`${print.only} ${print.sheet}`} data-paper="sheet">
      <h1 className={print.title}>{words.sheetPrint.title(dateWords(date))}</h1>
      {columns.map(({ key, title, detail, visits }) => (
        <section key={key}>
          <h2>
            {title} · {detail}
          </h2>
          {visits.length === 0 && <p>{words.sheetPrint.none}</p>}
          {visits.length > 0 && (
            <table className={print.table}>
              <thead>
                <tr>
                  <th scope="col">{words.sheetPrint.time}</th>
                  <th scope="col">{words.sheetPrint.patient}</th>
                  <th scope="col">{words.sheetPrint.service}</th>
                  <th scope="col">{words.sheetPrint.room}</th>
                  <th scope="col">{words.sheetPrint.state}</th>
                  <th scope="col">{words.sheetPrint.phone}</th>
                  <th scope="col">{words.sheetPrint.note}</th>
                </tr>
              </thead>
              <tbody>
                {visits.map(({ it, start, end }) => (
                  <tr key={it.id}>
                    <td>{spanWords(start, end)}</td>
                    <td>
                      <strong>{nameOf(it)}</strong>
                      {it.urgent && ` (${words.desk.urgent})`}
                    </td>
                    <td>{schedule.services.find(({ id }) => id === it.service)?.name}</td>
                    <td>{roomsOf(it.resources)}</td>
                    <td>{words.states[it.state]}</td>
                    <td>{it.phone}</td>
                    <td>{it.note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
      <p className={print.note}>{words.sheetPrint.printed(`${shortDateWords(now.date)}, ${clockWords(now.minute)}`)}</p>
    </div>,
    document.body,
  );
}
