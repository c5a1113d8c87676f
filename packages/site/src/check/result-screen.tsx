/** @jsxImportSource preact */
import { answerOf, type CheckResult } from '@junction/check';
import { phoneAddress } from '../frame/addresses.ts';
import { Icon } from '../parts/icon.tsx';
import type { CheckWords } from '../text/check-words.ts';
import { BookingCard } from './booking-card.tsx';
import { CauseList } from './cause-list.tsx';
import type { CheckActions, CheckView, Knowledge } from './check-view.ts';
import { Reasons } from './reasons.tsx';

interface ResultScreenProps {
  readonly view: CheckView;
  readonly result: CheckResult;
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
  readonly actions: CheckActions;
}

/** What the answers come to, in words and boxes. Never a diagnosis, never percent. */
export function ResultScreen({ view, result, knowledge, words, actions }: ResultScreenProps) {
  const { soon, causes, willTest, education } = result;
  const isUnsure = knowledge.signs.some((sign) => answerOf(view.check, sign) === 'not-sure');
  const isClear = soon.length === 0 && !isUnsure;
  const advice = education.flatMap((id) => knowledge.words.education[id] ?? []);
  return (
    <div class="check-result">
      <div class="check-told">
        {isClear ? (
          <p class="check-clear">
            <Icon name="check" size={18} />
            {words.result.clear}
          </p>
        ) : null}
        <h1 id="check-title" tabIndex={-1}>
          {titleOf(result, knowledge, words)}
        </h1>
        <p class="check-lead">{words.result.lead}</p>
        {isUnsure ? (
          <p class="attention">
            <span class="attention-lead">
              <Icon name="warning-circle" />
              {words.result.unsure}
            </span>
          </p>
        ) : null}
        {soon.length === 0 ? null : (
          <div class="attention">
            <p class="attention-lead">
              <Icon name="clock" />
              {words.result.soon}
            </p>
            {soon.map(({ id }) => (
              <p key={id}>{knowledge.words.safety[id]}</p>
            ))}
          </div>
        )}
        {causes.length === 0 ? null : <CauseList view={view} causes={causes} knowledge={knowledge} words={words} />}
        {causes.length === 0 ? null : <Reasons result={result} knowledge={knowledge} words={words} />}
        {willTest.length === 0 ? null : (
          <section aria-labelledby="check-tests">
            <h2 id="check-tests">{words.result.tests}</h2>
            <ul class="check-plain">
              {willTest.flatMap((finding) => {
                const text = knowledge.words.tests[finding];
                return text === undefined ? [] : [<li key={finding}>{text}</li>];
              })}
            </ul>
          </section>
        )}
        <section aria-labelledby="check-until">
          <h2 id="check-until">{words.result.until}</h2>
          <div class="check-two">
            <ul class="check-marked">
              {words.result.doThis.map((text) => (
                <li key={text}>
                  <Icon name="check" size={18} />
                  <span>{text}</span>
                </li>
              ))}
            </ul>
            <ul class="check-marked">
              {words.result.avoid.map((text) => (
                <li key={text}>
                  <Icon name="x" size={18} />
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </div>
          {advice.map((text) => (
            <p key={text} class="check-advice">
              {text}
            </p>
          ))}
        </section>
        <div class="check-help">
          <Icon name="warning-octagon" size={24} />
          <div>
            <p>
              <strong>{words.result.changesTitle}</strong>
            </p>
            <p>{words.result.changes}</p>
            <p>
              <a href={phoneAddress('911')}>911</a>
            </p>
          </div>
        </div>
        <p>
          <button type="button" class="link" onClick={actions.back}>
            {words.result.change}
          </button>
        </p>
      </div>
      <BookingCard view={view} words={words} actions={actions} />
    </div>
  );
}

function titleOf({ conclusion, causes }: CheckResult, { words: named }: Knowledge, words: CheckWords): string {
  const phrase = named.conditions[causes[0]?.condition ?? '']?.phrase;
  if (phrase === undefined) return words.result.titleNone;
  if (conclusion === 'likely') return words.result.titleOne(phrase);
  return conclusion === 'leading' ? words.result.titleLeading(phrase) : words.result.titleSeveral;
}
