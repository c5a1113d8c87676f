/** @jsxImportSource preact */
import { answerOf } from '@junction/check';
import type { FindingId } from '@junction/knowledge';
import { FieldError } from '../parts/field.tsx';
import type { CheckWords } from '../text/check-words.ts';
import type { CheckActions, CheckView, Knowledge } from './check-view.ts';
import { Choice } from './choice.tsx';
import { StepFrame } from './step-frame.tsx';
import { WhyAsked } from './why-asked.tsx';

interface QuestionScreenProps {
  readonly view: CheckView;
  readonly finding: FindingId;
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** One question, chosen for what the answer would tell. */
export function QuestionScreen({ view, finding, knowledge, words, actions }: QuestionScreenProps) {
  const question = knowledge.words.questions[finding];
  const answer = answerOf(view.check, finding);
  const isMissing = view.problem === 'choose';
  const labels = { yes: words.yes, no: words.no, 'not-sure': words.notSure };
  return (
    <StepFrame view={view} words={words} actions={actions} title={question?.ask ?? ''}>
      <fieldset
        key={finding}
        class="check-answers"
        aria-labelledby="check-title"
        aria-describedby={isMissing ? 'choose-error' : undefined}
      >
        {(['yes', 'no', 'not-sure'] as const).map((each) => (
          <Choice
            key={each}
            name={finding}
            label={labels[each]}
            value={each}
            isOpen={each === 'not-sure'}
            isChosen={answer === each}
            onChoose={(chosen) => actions.answer(finding, chosen)}
          />
        ))}
      </fieldset>
      {isMissing ? (
        <div id="check-problem" tabIndex={-1}>
          <FieldError id="choose-error">{words.choose}</FieldError>
        </div>
      ) : null}
      <WhyAsked key={`${finding}-why`} words={words} why={question?.why} />
    </StepFrame>
  );
}
