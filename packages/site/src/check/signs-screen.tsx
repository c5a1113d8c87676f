/** @jsxImportSource preact */
import { answerOf } from '@junction/check';
import type { FindingId } from '@junction/knowledge';
import { FieldError } from '../parts/field.tsx';
import type { CheckWords } from '../text/check-words.ts';
import type { CheckActions, CheckView, Knowledge } from './check-view.ts';
import { Choice } from './choice.tsx';
import { StepFrame } from './step-frame.tsx';
import { WhyAsked } from './why-asked.tsx';

interface SignsScreenProps {
  readonly view: CheckView;
  readonly screen: { readonly page: number; readonly pages: number; readonly findings: readonly FindingId[] };
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** Some warning signs at a time, each with yes, no and not sure, or all of them with one touch. */
export function SignsScreen({ view, screen, knowledge, words, actions }: SignsScreenProps) {
  const { signs } = words;
  const { page, pages, findings } = screen;
  const isMissing = view.problem === 'signs';
  return (
    <StepFrame view={view} words={words} actions={actions} title={signs.title} lead={signs.lead(page + 1, pages)}>
      <button type="button" class="button check-none" onClick={() => actions.noneOf(findings)}>
        {signs.none}
      </button>
      {isMissing ? (
        <div id="check-problem" tabIndex={-1}>
          <FieldError id="signs-error">{signs.missing}</FieldError>
        </div>
      ) : null}
      {findings.map((finding) => {
        const question = knowledge.words.questions[finding];
        const answer = answerOf(view.check, finding);
        return (
          <fieldset key={finding} class="check-sign" aria-describedby={isMissing ? 'signs-error' : undefined}>
            <legend>{question?.ask}</legend>
            <div class="check-short">
              {(['yes', 'no', 'not-sure'] as const).map((each) => (
                <Choice
                  key={each}
                  name={finding}
                  label={{ yes: words.yes, no: words.no, 'not-sure': words.notSureShort }[each]}
                  value={each}
                  isOpen={each === 'not-sure'}
                  isChosen={answer === each}
                  onChoose={(chosen) => actions.answer(finding, chosen)}
                />
              ))}
            </div>
            <WhyAsked words={words} why={question?.why} />
          </fieldset>
        );
      })}
    </StepFrame>
  );
}
