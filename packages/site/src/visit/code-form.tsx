/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import { Field, FieldError } from '../parts/field.tsx';
import { clockInWords } from '../text/format.ts';
import type { VisitWords } from '../text/words.ts';
import { type CodeProblem, someoneElse, type VisitView, visitPath } from './visit-view.ts';

interface CodeFormProps {
  readonly view: VisitView;
  readonly words: VisitWords;
}

/** The code of the message; then, where several people share the address, who the visit is for. */
export function CodeForm({ view, words }: CodeFormProps) {
  const { language, clinic, visit, token, code } = view;
  const { problem, people } = code;
  return (
    <form class="code" method="post" action={addressOf(language, clinic.slug, visitPath(token, '/confirm'))} noValidate>
      <p class="lead">{people.length > 0 ? words.whoLead : words.codeLead}</p>
      {problem === 'too-many' || problem === 'trouble' || problem === 'over' ? (
        <div class="attention" role="alert">
          <p>{sentenceOf(problem, words)}</p>
        </div>
      ) : null}
      {people.length > 0 ? (
        <fieldset aria-describedby={problem === 'who' ? 'patient-error' : undefined}>
          <legend class="unseen">{words.whoTitle}</legend>
          <input type="hidden" name="code" value={code.typed} />
          <input type="hidden" name="people" value="asked" />
          {people.map(({ id, givenName }) => (
            <label key={id} class="option">
              <input type="radio" name="patient" value={id} />
              <span>{givenName}</span>
            </label>
          ))}
          <label class="option">
            <input type="radio" name="patient" value={someoneElse} />
            <span>{words.someoneElse}</span>
          </label>
          {problem === 'who' ? <FieldError id="patient-error">{words.whoError}</FieldError> : null}
        </fieldset>
      ) : (
        <Field
          name="code"
          label={words.code}
          hint={words.codeHint}
          error={problem === 'wrong' ? words.codeWrong : undefined}
          value={code.typed}
          input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 }}
        />
      )}
      <button type="submit" class="button primary">
        {people.length > 0 ? words.continue : words.confirm}
      </button>
      {visit.confirmBy === null ? null : <p>{words.codeUntil(clockInWords(visit.confirmBy, language))}</p>}
      <p class="quiet">{words.noCode}</p>
    </form>
  );
}

const sentenceOf = (problem: CodeProblem, words: VisitWords): string =>
  problem === 'over' ? words.codeOver : problem === 'too-many' ? words.tooMany : words.trouble;
