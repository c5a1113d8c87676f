import { Button } from '#src/parts/button.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './drawer-form.module.css';

/** As it is typed. */
export interface Phase {
  readonly key: number;
  readonly visits: string;
  readonly every: string;
  readonly times: string;
}

/** Twice a week for three weeks, then weekly: what a plan of care begins with most often. */
export const firstPhases: readonly Phase[] = [
  { key: 1, visits: '2', every: '1', times: '3' },
  { key: 2, visits: '1', every: '1', times: '3' },
];

interface PhasesFieldProps {
  readonly phases: readonly Phase[];
  readonly onChange: (phases: readonly Phase[]) => void;
}

/** How often, and for how long, one stretch after the other. */
export function PhasesField({ phases, onChange }: PhasesFieldProps) {
  const set = (key: number, field: 'visits' | 'every' | 'times') => (value: string) =>
    onChange(phases.map((it) => (it.key === key ? { ...it, [field]: value } : it)));
  return (
    <section className={styles.list} aria-labelledby="phases-title">
      <h3 className={styles.subtitle} id="phases-title">
        {words.seriesBook.phases}
      </h3>
      {phases.map(({ key, visits, every, times }) => (
        <div key={key} className={styles.phase}>
          <p className={styles.wide}>{words.seriesBook.phaseWords(Number(visits), Number(every), Number(times))}</p>
          <TextField
            label={words.seriesBook.visits}
            autoComplete="off"
            isNumeric
            value={visits}
            onChange={set(key, 'visits')}
            maxLength={1}
          />
          <TextField
            label={words.seriesBook.every}
            autoComplete="off"
            isNumeric
            value={every}
            onChange={set(key, 'every')}
            maxLength={2}
          />
          <TextField
            label={words.seriesBook.times}
            autoComplete="off"
            isNumeric
            value={times}
            onChange={set(key, 'times')}
            maxLength={2}
          />
          {phases.length > 1 && (
            <Button kind="quiet" onPress={() => onChange(phases.filter((it) => it.key !== key))}>
              {words.seriesBook.removePhase}
            </Button>
          )}
        </div>
      ))}
      {phases.length < 6 && (
        <div>
          <Button
            kind="quiet"
            onPress={() =>
              onChange([
                ...phases,
                { key: Math.max(...phases.map(({ key }) => key)) + 1, visits: '1', every: '1', times: '3' },
              ])
            }
          >
            {words.seriesBook.addPhase}
          </Button>
        </div>
      )}
    </section>
  );
}
