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
  const [, name, rest] = /^([^.:]{3,48}):\s+(.+)$/s.exec(text) ?? [];
  if (name === undefined) return <>{text}</>;
  return (
    <>
      <strong>{name}:</strong> {rest}
    </>
  );
}

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
