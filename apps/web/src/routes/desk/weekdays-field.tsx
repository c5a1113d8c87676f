import type { WeeklyTime } from '@junction/scheduling';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './drawer-form.module.css';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

export interface Suits {
  readonly days: readonly WeeklyTime['weekday'][];
  readonly from: string;
  readonly to: string;
}

export const suitsAlways: Suits = { days: weekdays.slice(0, 5), from: '07:00', to: '20:00' };

/** The times as the server takes them. */
export function timesOf({ days, from, to }: Suits): readonly WeeklyTime[] {
  // The field of a time gives HH:MM or nothing; the server says what is wrong with the rest.
  return days.map((weekday) => ({ weekday, from: from as WeeklyTime['from'], to: to as WeeklyTime['to'] }));
}

interface WeekdaysFieldProps {
  readonly label: string;
  readonly suits: Suits;
  readonly onChange: (suits: Suits) => void;
}

/** On which days, and between which hours, somebody can come. */
export function WeekdaysField({ label, suits, onChange }: WeekdaysFieldProps) {
  return (
    <div className={styles.fields}>
      <fieldset className={`${styles.checks} ${styles.wide}`} aria-label={label}>
        {weekdays.map((day, index) => (
          <label key={day} className={styles.check}>
            <input
              type="checkbox"
              checked={suits.days.includes(day)}
              onChange={({ target }) =>
                onChange({
                  ...suits,
                  days: weekdays.filter((it) => (it === day ? target.checked : suits.days.includes(it))),
                })
              }
            />
            {words.settingsPage.days[index]}
          </label>
        ))}
      </fieldset>
      <TextField
        label={words.waiting.between}
        type="time"
        autoComplete="off"
        value={suits.from}
        onChange={(from) => onChange({ ...suits, from })}
      />
      <TextField
        label={words.waiting.and}
        type="time"
        autoComplete="off"
        value={suits.to}
        onChange={(to) => onChange({ ...suits, to })}
      />
    </div>
  );
}
