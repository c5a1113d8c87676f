import type { Setting, Sex, Side } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { type ChangeEvent, useState } from 'react';
import { Choice } from '#src/parts/choice.tsx';
import { Field } from '#src/parts/field.tsx';
import inputs from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import type { CaseAction } from '../instrument/case-state.ts';
import styles from './patient-fields.module.css';

const SEXES: readonly Sex[] = ['female', 'male'];
const SIDES: readonly Side[] = ['left', 'right', 'both', 'midline'];
const SETTINGS: readonly Setting[] = ['chiropractic', 'primary-care', 'specialist'];
const OLDEST = 120;

interface PatientFieldsProps {
  readonly known: Case;
  readonly dispatch: (action: CaseAction) => void;
}

/** Who the patient is as far as the reasoning needs it. */
export function PatientFields({ known, dispatch }: PatientFieldsProps) {
  const { patient } = known;
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <AgeField ageYears={patient.ageYears} dispatch={dispatch} />
        <div className={styles.field}>
          <span className={styles.label}>{words.patient.sex}</span>
          <Choice
            label={words.patient.sex}
            size="small"
            options={SEXES.map((value) => ({ value, label: words.sexes[value] }))}
            value={patient.sex}
            onChange={(sex) => dispatch({ kind: 'sex', sex })}
          />
        </div>
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{words.patient.side}</span>
        <Choice
          label={words.patient.side}
          size="small"
          options={SIDES.map((value) => ({ value, label: words.sides[value] }))}
          value={known.side}
          onChange={(side) => dispatch({ kind: 'side', side })}
        />
      </div>
      <Field label={words.patient.setting}>
        {(ids) => (
          <select
            {...ids}
            className={inputs.input}
            value={known.setting}
            onChange={(event) => {
              const setting = SETTINGS.find((value) => value === event.target.value);
              if (setting !== undefined) dispatch({ kind: 'setting', setting });
            }}
          >
            {SETTINGS.map((value) => (
              <option key={value} value={value}>
                {words.settings[value]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** What is typed stays, also when it is no age; then the case holds none and the field says why. */
function AgeField({
  ageYears,
  dispatch,
}: { readonly ageYears: number | undefined } & Pick<PatientFieldsProps, 'dispatch'>) {
  const [wrong, setWrong] = useState<string>();
  const shown = wrong ?? (ageYears === undefined ? '' : String(ageYears));
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value.trim();
    const age = /^\d{1,3}$/.test(text) ? Number(text) : undefined;
    const isRight = text === '' || (age !== undefined && age <= OLDEST);
    setWrong(isRight ? undefined : text);
    dispatch({ kind: 'age', ageYears: isRight ? age : undefined });
  };
  return (
    <Field label={words.patient.age} error={wrong === undefined ? undefined : words.patient.ageWrong}>
      {(ids) => (
        <input
          {...ids}
          className={inputs.input}
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          onChange={change}
        />
      )}
    </Field>
  );
}
