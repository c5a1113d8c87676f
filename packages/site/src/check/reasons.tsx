/** @jsxImportSource preact */
import type { CheckResult, FittingAnswer } from '@junction/check';
import type { CheckWords } from '../text/check-words.ts';
import type { Knowledge } from './check-view.ts';

interface ReasonsProps {
  readonly result: CheckResult;
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
}

/** The visitor's own answers that speak for the first cause, and those that speak against it. */
export function Reasons({ result, knowledge, words }: ReasonsProps) {
  const { drawingFits, fits, doesNotFit } = result;
  const list = (
    title: string,
    sign: string,
    answers: readonly FittingAnswer[],
    hasPlaces: boolean,
    nothing: string,
  ) => (
    <div>
      <h3>{title}</h3>
      {answers.length === 0 && !hasPlaces ? <p class="quiet">{nothing}</p> : null}
      <ul class="check-reasons">
        {hasPlaces ? (
          <li>
            <span aria-hidden="true">{sign}</span>
            <span>{words.result.places}</span>
          </li>
        ) : null}
        {answers.map(({ finding, answer }) => (
          <li key={finding}>
            <span aria-hidden="true">{sign}</span>
            <span>
              {knowledge.words.questions[finding]?.ask} <strong>{words.result.said[answer]}</strong>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <section aria-labelledby="check-why">
      <h2 id="check-why">{words.result.why}</h2>
      <div class="check-two">
        {list(words.result.fits, '+', fits, drawingFits === true, words.result.nothingFor)}
        {list(words.result.doesNotFit, '−', doesNotFit, drawingFits === false, words.result.nothingAgainst)}
      </div>
    </section>
  );
}
