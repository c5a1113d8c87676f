/** @jsxImportSource preact */
import { addressOf, phoneAddress } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import type { SiteClinic } from '../frame/site-clinic.ts';
import { phoneInWords } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';

/** A link of a visit that opens nothing: what to do instead. */
export function gonePage({ language, clinic }: { readonly language: Language; readonly clinic: SiteClinic }): Page {
  const words = wordsOf[language].visit;
  return {
    title: words.gone,
    description: words.goneLead,
    path: '/book',
    isPublic: false,
    styles: ['visit'],
    content: (
      <>
        <h1>{words.gone}</h1>
        <p class="lead">{words.goneLead}</p>
        <p class="ways-on">
          {clinic.phone === null ? null : (
            <a class="button" href={phoneAddress(clinic.phone)}>
              {words.call(phoneInWords(clinic.phone))}
            </a>
          )}
          <a class="button" href={addressOf(language, clinic.slug, '/book')}>
            {words.bookAnother}
          </a>
        </p>
      </>
    ),
  };
}
