/** @jsxImportSource preact */
import { addressOf, phoneAddress } from '../frame/addresses.ts';
import { Icon } from '../parts/icon.tsx';
import type { CheckWords } from '../text/check-words.ts';
import { phoneInWords } from '../text/format.ts';
import type { CheckStart } from './check-view.ts';

interface SignsListProps {
  readonly start: CheckStart;
  readonly words: CheckWords;
}

/** The signs that must not wait, to read: for everyone before the check, and for those whose browser cannot run it. */
export function SignsList({ start: { clinic, language }, words: { start } }: SignsListProps) {
  return (
    <section class="check-signs" id="check-signs" aria-labelledby="check-signs-title">
      <h2 id="check-signs-title">{start.signsTitle}</h2>
      <p>{start.signsLead}</p>
      <ul>
        {start.signs.map((sign) => (
          <li key={sign}>
            <Icon name="warning-octagon" />
            {sign}
          </li>
        ))}
      </ul>
      <p class="check-ways">
        {clinic.phone === null ? null : (
          <a class="button" href={phoneAddress(clinic.phone)}>
            <Icon name="phone" />
            {start.call(phoneInWords(clinic.phone))}
          </a>
        )}
        <a class="button" href={addressOf(language, clinic.slug, '/book')}>
          {start.book}
        </a>
      </p>
    </section>
  );
}
