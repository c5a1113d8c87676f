/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import { Icon } from '../parts/icon.tsx';
import type { Language } from '../text/language.ts';
import type { LearnWords } from '../text/words.ts';

interface CheckCallProps {
  readonly words: LearnWords;
  readonly language: Language;
  readonly slug: string;
}

/** The way on from reading: to the check, or to a visit. */
export function CheckCall({ words, language, slug }: CheckCallProps) {
  return (
    <section class="check-call" aria-labelledby="check-call">
      <div>
        <h2 id="check-call">{words.checkTitle}</h2>
        <p>{words.checkText}</p>
      </div>
      <div class="check-call-ways">
        <a class="button" href={addressOf(language, slug, '/check')}>
          {words.startCheck}
          <Icon name="arrow-right" />
        </a>
        <a class="check-call-book" href={addressOf(language, slug, '/book')}>
          {words.book}
        </a>
      </div>
    </section>
  );
}
