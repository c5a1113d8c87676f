import type { Finding, Measure } from '@junction/knowledge';
import { answerFromMeasure, type Observation } from '@junction/reasoning';
import { type ChangeEvent, useState } from 'react';
import { Field } from '#src/parts/field.tsx';
import inputs from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import type { CaseAction } from './case-state.ts';
import styles from './measure-field.module.css';

interface MeasureFieldProps {
  readonly finding: Finding;
  readonly measure: Measure;
  readonly observation: Observation | undefined;
  readonly dispatch: (action: CaseAction) => void;
}

/** The measured number. It answers the finding by itself; emptied, the finding is to do again. */
export function MeasureField({ finding, measure, observation, dispatch }: MeasureFieldProps) {
  const { min, max, unit, presentWhen } = measure;
  const [wrong, setWrong] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const told = observation?.measured;
  const shown = wrong ?? (typed !== undefined && Number(typed) === told ? typed : (told ?? ''));
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value.trim().replace(',', '.');
    const measured = /^\d+(\.\d*)?$/.test(text) ? Number(text) : undefined;
    if (text !== '' && (measured === undefined || measured < min || measured > max)) {
      setWrong(text);
      return;
    }
    setWrong(undefined);
    setTyped(text);
    const { measured: _, ...rest } = observation ?? { finding: finding.id };
    dispatch(
      measured === undefined
        ? { kind: 'clear', finding: finding.id }
        : { kind: 'answer', observation: { ...rest, answer: answerFromMeasure(measured, measure), measured } },
    );
  };
  return (
    <div className={styles.measure}>
      <Field
        label={words.findings.measured(unit)}
        hint={words.findings.cut(presentWhen.op, presentWhen.cut, unit)}
        error={wrong === undefined ? undefined : words.findings.measureWrong(min, max, unit)}
      >
        {(ids) => (
          <input
            {...ids}
            className={inputs.input}
            inputMode="decimal"
            autoComplete="off"
            value={shown}
            onChange={change}
          />
        )}
      </Field>
    </div>
  );
}
