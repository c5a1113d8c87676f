/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import type { SiteClinic } from '../frame/site-clinic.ts';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';

interface MissingView {
  readonly language: Language;
  readonly clinic: SiteClinic;
}

/** A cause that there is not, or no longer under that address. */
export function missingPage({ language, clinic }: MissingView): Page {
  const words = wordsOf[language].learn;
  return {
    title: words.notFoundTitle,
    description: words.notFoundText,
    path: '/learn',
    isPublic: false,
    content: (
      <>
        <h1>{words.notFoundTitle}</h1>
        <p class="lead">{words.notFoundText}</p>
        <p class="ways-on">
          <a class="button primary" href={addressOf(language, clinic.slug, '/learn')}>
            {words.toLibrary}
          </a>
        </p>
      </>
    ),
  };
}
