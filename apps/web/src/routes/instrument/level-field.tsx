import type { Observation } from '@junction/reasoning';
import { Field } from '#src/parts/field.tsx';
import inputs from '#src/parts/input.module.css';
import { words } from '#src/text/words.ts';
import { levelAction } from './answer-actions.ts';
import type { CaseAction } from './case-state.ts';

const LEVELS = ['T9-T10', 'T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1'] as const;

interface LevelFieldProps {
  readonly observation: Observation;
  readonly dispatch: (action: CaseAction) => void;
}

/** The segment at which the answer was found. */
export function LevelField({ observation, dispatch }: LevelFieldProps) {
  const isListed = observation.level === undefined || LEVELS.some((level) => level === observation.level);
  return (
    <Field label={words.findings.levelLabel}>
      {(ids) => (
        <select
          {...ids}
          className={inputs.input}
          value={observation.level ?? ''}
          onChange={(event) =>
            dispatch(levelAction(observation, event.target.value === '' ? undefined : event.target.value))
          }
        >
          <option value="">{words.findings.noLevel}</option>
          {!isListed && <option value={observation.level}>{observation.level}</option>}
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
