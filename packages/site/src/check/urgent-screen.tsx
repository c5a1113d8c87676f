/** @jsxImportSource preact */
import type { CheckResult } from '@junction/check';
import { phoneAddress } from '../frame/addresses.ts';
import { Icon } from '../parts/icon.tsx';
import type { CheckWords } from '../text/check-words.ts';
import { phoneInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { CheckActions, CheckView, Knowledge } from './check-view.ts';

interface UrgentScreenProps {
  readonly view: CheckView;
  readonly urgent: CheckResult['urgent'];
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
  readonly advice: BookingWords['urgent'];
  readonly actions: CheckActions;
}

/** What to do now, in the place of everything else: one call button, then the steps. */
export function UrgentScreen({ view, urgent, knowledge, words, advice, actions }: UrgentScreenProps) {
  const flag = urgent.some(({ urgency }) => urgency === 'emergency') ? 'emergency' : 'same-day';
  const alerts = urgent.filter(({ urgency }) => urgency === flag);
  const said = [...new Set(alerts.flatMap(({ because }) => because))].flatMap((finding) => {
    const question = knowledge.words.questions[finding];
    const isYes = view.check.answers.some((given) => given.finding === finding && given.answer === 'yes');
    return question === undefined || !isYes ? [] : [{ finding, ask: question.ask }];
  });
  const number = flag === 'emergency' ? '911' : view.clinic.phone;
  const { title, call, steps } = advice[flag];
  return (
    <div class="check-urgent">
      <div class={`check-alarm ${flag}`} role="alert">
        <p class="check-alarm-tag">
          <Icon name={flag === 'emergency' ? 'warning-octagon' : 'warning'} size={28} />
          {words.urgent[flag]}
        </p>
        <h1 id="check-title" tabIndex={-1}>
          {title}
        </h1>
        {[...new Set(alerts.map(({ id }) => knowledge.words.safety[id] ?? ''))].map((text) => (
          <p key={text}>{text}</p>
        ))}
        <div class="check-said">
          <p>{said.length === 0 ? words.urgent.drew : words.urgent.said}</p>
          <ul>
            {said.map(({ finding, ask }) => (
              <li key={finding}>{ask}</li>
            ))}
          </ul>
        </div>
        {number === null ? null : (
          <a class="button call" href={phoneAddress(number)}>
            <Icon name="phone" />
            {flag === 'emergency' ? call : `${call}: ${phoneInWords(number).replaceAll(' ', '\u00a0')}`}
          </a>
        )}
      </div>
      <h2>{words.urgent.whatToDo}</h2>
      <ol class="check-now">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="quiet">
        {words.urgent.stopped} {words.urgent.mistake}{' '}
        <button type="button" class="link" onClick={() => actions.goBackTo(said.map(({ finding }) => finding))}>
          {words.urgent.goBack}
        </button>
      </p>
    </div>
  );
}
