/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import { type CivilDay, dayInWords, monthInWords, weekdays } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { BookingActions, BookingView } from './booking-view.ts';
import { dayShown, freeOf, monthShown } from './chosen.ts';
import { monthAfter, monthOf, weeksOf } from './month-grid.ts';
import { StepLink } from './step-link.tsx';

interface MonthCalendarProps {
  readonly view: BookingView;
  readonly words: BookingWords;
  readonly actions: BookingActions | undefined;
}

/** A month with the number of free times on each day that has some; those days are links. */
export function MonthCalendar({ view, words, actions }: MonthCalendarProps) {
  const { language, query, today, times, lastDay } = view;
  const month = monthShown(query, today);
  const earlier = monthAfter(month, -1);
  const later = monthAfter(month, 1);
  const free = freeOf(times.kind === 'ready' ? times.slots : []);
  const closed = times.kind === 'ready' ? times.closed : [];
  const chosen = dayShown(view);
  const at = (to: string) => ({ ...query, month: to, day: undefined, start: undefined, step: 'time' as const });
  return (
    <section class="calendar" aria-busy={times.kind === 'loading'}>
      <div class="calendar-head">
        {earlier < monthOf(today) ? (
          <span class="step-off">
            <Icon name="caret-left" />
          </span>
        ) : (
          <StepLink view={view} actions={actions} to={at(earlier)} class="step" aria-label={words.previousMonth}>
            <Icon name="caret-left" />
          </StepLink>
        )}
        <h2 id="month">{monthInWords(month, language)}</h2>
        {later > monthOf(lastDay) ? (
          <span class="step-off">
            <Icon name="caret-right" />
          </span>
        ) : (
          <StepLink view={view} actions={actions} to={at(later)} class="step" aria-label={words.nextMonth}>
            <Icon name="caret-right" />
          </StepLink>
        )}
      </div>
      <table class="month" aria-labelledby="month">
        <thead>
          <tr>
            {weekdays(language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)} class={isPast(week, today) ? 'past' : undefined}>
              {week.map((day, place) => (
                <td key={day ?? place}>
                  {day === null ? null : (
                    <Day
                      {...{ view, words, actions, day }}
                      count={free.get(day) ?? 0}
                      isClosed={closed.includes(day)}
                      isChosen={day === chosen}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps extends MonthCalendarProps {
  readonly day: CivilDay;
  readonly count: number;
  readonly isClosed: boolean;
  readonly isChosen: boolean;
}

function Day({ view, words, actions, day, count, isClosed, isChosen }: DayProps) {
  const number = Number(day.slice(8));
  const isToday = day === view.today;
  if (count === 0) {
    const note = isToday ? words.today : isClosed && day > view.today ? words.closed : null;
    return (
      <span class="day" data-today={isToday}>
        <span class="day-number">{number}</span>
        {note === null ? null : <span class="day-note">{note}</span>}
      </span>
    );
  }
  return (
    <StepLink
      view={view}
      actions={actions}
      to={{ ...view.query, month: undefined, day, start: undefined, step: 'time' }}
      class="day day-free"
      data-today={isToday}
      aria-current={isChosen ? 'date' : undefined}
      aria-label={`${dayInWords(day, view.language)}, ${isToday ? `${words.today}, ` : ''}${words.freeTimes(count)}`}
    >
      <span class="day-number">{number}</span>
      <span class="day-note">{words.free(count)}</span>
    </StepLink>
  );
}

const isPast = (week: readonly (CivilDay | null)[], today: CivilDay): boolean =>
  week.every((day) => day === null || day < today);
