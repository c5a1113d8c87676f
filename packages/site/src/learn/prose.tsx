/** @jsxImportSource preact */
import { HelpBox } from '../parts/help-box.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Language } from '../text/language.ts';
import type { LearnWords } from '../text/words.ts';
import type { LibraryEntry } from './library.ts';

interface TextsProps {
  readonly texts: readonly string[];
  /** Given where the texts are in another language than the page. */
  readonly lang: Language | undefined;
}

export function Paragraphs({ texts, lang }: TextsProps) {
  return (
    <div class="prose" lang={lang}>
      {texts.map((text) => (
        <p key={text}>
          <Led text={text} />
        </p>
      ))}
    </div>
  );
}

/** A list; one point alone is a paragraph. */
export function Points({ texts, lang }: TextsProps) {
  if (texts.length < 2) return <Paragraphs texts={texts} lang={lang} />;
  return (
    <ul class="prose points" lang={lang}>
      {texts.map((text) => (
        <li key={text}>
          <Led text={text} />
        </li>
      ))}
    </ul>
  );
}

/** What stands before the first colon of a text, where it is short, names what the rest tells about. */
function Led({ text }: { readonly text: string }) {
  const { name, rest } = ledOf(text);
  if (name === undefined) return <>{text}</>;
  return (
    <>
      <strong>{name}:</strong> {rest}
    </>
  );
}

function ledOf(text: string): { readonly name: string | undefined; readonly rest: string } {
  const [, name, rest] = /^([^.:]{3,48}):\s+(.+)$/s.exec(text) ?? [];
  return { name, rest: rest ?? text };
}

/** Where the first two points each name a case, they stand side by side as the two branches of a path; the others follow. */
export function Branches({ texts, lang }: TextsProps) {
  const [one, other] = [ledOf(texts[0] ?? ''), ledOf(texts[1] ?? '')];
  if (one.name === undefined || other.name === undefined) return <Points texts={texts} lang={lang} />;
  return (
    <>
      <div class="branches" lang={lang}>
        {[one, other].map(({ name, rest }) => (
          <div key={name}>
            <h3>{name}</h3>
            <p>{capital(rest)}</p>
          </div>
        ))}
      </div>
      <Points texts={texts.slice(2)} lang={lang} />
    </>
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Says in the reader's language that the page is in English, and what must not be missed. */
export function EnglishOnly({ words }: { readonly words: LearnWords }) {
  return (
    <div class="english-only">
      <p>
        <Icon name="warning-circle" />
        {words.englishOnly}
      </p>
      {words.englishOnlyHelp === '' ? null : (
        <HelpBox>
          <p>{words.englishOnlyHelp}</p>
        </HelpBox>
      )}
    </div>
  );
}

interface SeekHelpProps extends TextsProps {
  readonly entry: LibraryEntry;
  readonly words: LearnWords;
}

export function SeekHelp({ entry, texts, lang, words }: SeekHelpProps) {
  return (
    <HelpBox>
      <p class="help-lead">{entry.urgency === 'emergency' ? words.helpNow : words.helpToday}</p>
      <ul class="points" lang={lang}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </HelpBox>
  );
}
