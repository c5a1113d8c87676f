/** @jsxImportSource preact */
import type { LibraryPage } from '@junction/knowledge';
import { addressOf } from '../frame/addresses.ts';
import type { Language } from '../text/language.ts';
import type { LearnWords } from '../text/words.ts';
import { entryNamed, type Library } from './library.ts';

interface MistakenForProps {
  readonly page: LibraryPage;
  readonly library: Library;
  readonly language: Language;
  readonly lang: Language | undefined;
  readonly slug: string;
  readonly words: LearnWords;
}

/** What a cause is taken for, each with the way to its page and how the two are told apart. */
export function MistakenFor({ page, library, language, lang, slug, words }: MistakenForProps) {
  return (
    <table class="mistaken">
      <thead>
        <tr>
          <th scope="col">{words.itCanFeelLike}</th>
          <th scope="col">{words.apart}</th>
        </tr>
      </thead>
      <tbody>
        {page.mistakenFor.map(({ condition, apart }) => (
          <tr key={condition}>
            <th scope="row">
              <a href={addressOf(language, slug, `/learn/${condition}`)}>
                {entryNamed(library, condition)?.names[language] ?? condition}
              </a>
            </th>
            <td lang={lang}>{apart}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
