import type { HomeCheckIn } from '@junction/contract';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/own-words.ts';
import styles from './check-in-form.module.css';

type Given = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface InstrumentFieldsProps {
  readonly instruments: HomeCheckIn['instruments'];
  readonly answers: Given;
  readonly onChange: (answers: Given) => void;
}

/** Longer questionnaires that are due. What is not answered is left out. */
export function InstrumentFields({ instruments, answers, onChange }: InstrumentFieldsProps) {
  return instruments.map(({ id, name, items }) => {
    const given = answers[id] ?? {};
    const set = (item: string, value: number | undefined) => {
      const { [item]: _before, ...rest } = given;
      onChange({ ...answers, [id]: value === undefined ? rest : { ...rest, [item]: value } });
    };
    return (
      <details key={id} className={styles.group}>
        <summary className={styles.heading}>
          {words.checkIn.more}: {name}
        </summary>
        {items.map((item) =>
          item.choices.length > 0 ? (
            <fieldset key={item.id} className={styles.sign}>
              <legend className={styles.signText}>{item.text}</legend>
              <div className={styles.choices}>
                {item.choices.map(({ value, text }) => (
                  <button
                    key={value}
                    type="button"
                    className={styles.answer}
                    aria-pressed={given[item.id] === value}
                    onClick={() => set(item.id, given[item.id] === value ? undefined : value)}
                  >
                    {text}
                  </button>
                ))}
              </div>
            </fieldset>
          ) : (
            <TextField
              key={item.id}
              label={item.text}
              hint={item.unit ?? words.checkIn.number}
              isNumeric
              isOptional
              autoComplete="off"
              value={given[item.id] === undefined ? '' : String(given[item.id])}
              onChange={(text) => set(item.id, /^\d+$/.test(text.trim()) ? Number(text) : undefined)}
            />
          ),
        )}
      </details>
    );
  });
}
