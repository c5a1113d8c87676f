/** @jsxImportSource preact */
import { phoneAddress } from '../frame/addresses.ts';
import type { SiteClinic } from '../frame/site-clinic.ts';
import { Icon } from '../parts/icon.tsx';
import { phoneInWords } from '../text/format.ts';
import type { BookingWords } from '../text/words.ts';
import type { UrgentFlag } from './booking-query.ts';

interface UrgentAdviceProps {
  readonly clinic: SiteClinic;
  readonly words: BookingWords;
  readonly flag: UrgentFlag;
}

/** What to do now, where the free times would stand: one call button, then the steps. */
export function UrgentAdvice({ clinic, words, flag }: UrgentAdviceProps) {
  const advice = words.urgent[flag];
  const number = flag === 'emergency' ? '911' : clinic.phone;
  return (
    <div class={`urgent ${flag}`} role="alert">
      <h1>
        <Icon name={flag === 'emergency' ? 'warning-octagon' : 'warning'} size={32} />
        {advice.title}
      </h1>
      <p class="lead">{advice.text}</p>
      {number === null ? null : (
        <a class="button call" href={phoneAddress(number)}>
          <Icon name="phone" />
          {flag === 'emergency' ? advice.call : `${advice.call}: ${phoneInWords(number)}`}
        </a>
      )}
      <ol>
        {advice.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {flag === 'emergency' && clinic.phone !== null ? (
        <p>
          <a href={phoneAddress(clinic.phone)}>{words.urgent.clinicPhone(phoneInWords(clinic.phone))}</a>
        </p>
      ) : null}
    </div>
  );
}
