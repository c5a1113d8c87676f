/** @jsxImportSource preact */
import type { CheckAnswers } from '@junction/check';
import { Field } from '../parts/field.tsx';
import type { CheckWords } from '../text/check-words.ts';
import type { CheckActions, CheckView } from './check-view.ts';
import { Choice } from './choice.tsx';
import { StepFrame } from './step-frame.tsx';

interface AboutScreenProps {
  readonly view: CheckView;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** Age, sex and side. Each may be left open. */
export function AboutScreen({ view, words, actions }: AboutScreenProps) {
  const { about } = words;
  const { sex, side } = view.check;
  const told = (change: Pick<CheckAnswers, 'sex' | 'side'>) => actions.setAbout(change);
  return (
    <StepFrame view={view} words={words} actions={actions} title={about.title} lead={about.lead}>
      <div class="check-age">
        <Field
          name="age"
          label={about.age}
          value={view.age}
          onInput={actions.setAge}
          error={view.problem === 'age' ? about.ageError : undefined}
          input={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 3 }}
        />
      </div>
      <fieldset class="check-options">
        <legend>{about.sex}</legend>
        {(['female', 'male'] as const).map((each) => (
          <Choice
            key={each}
            name="sex"
            label={about[each]}
            value={each}
            isChosen={sex === each}
            onChoose={(chosen) => told({ ...(side !== undefined && { side }), sex: chosen })}
          />
        ))}
        <Choice
          name="sex"
          label={about.open}
          value="open"
          isOpen
          isChosen={sex === undefined}
          onChoose={() => told(side === undefined ? {} : { side })}
        />
      </fieldset>
      <fieldset class="check-options">
        <legend>{about.side}</legend>
        {(['left', 'right', 'both', 'midline'] as const).map((each) => (
          <Choice
            key={each}
            name="side"
            label={about[each]}
            value={each}
            isChosen={side === each}
            onChoose={(chosen) => told({ ...(sex !== undefined && { sex }), side: chosen })}
          />
        ))}
        <Choice
          name="side"
          label={about.sideOpen}
          value="open"
          isOpen
          isChosen={side === undefined}
          onChoose={() => told(sex === undefined ? {} : { sex })}
        />
      </fieldset>
    </StepFrame>
  );
}
