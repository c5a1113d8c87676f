/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { JunctionBranches, JunctionTurn } from '../anatomy/junction-figure.tsx';
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';
import { CheckCall } from './check-call.tsx';
import { Contents, sectionsOf } from './condition-contents.tsx';
import { conditionData } from './condition-data.ts';
import type { ConditionView } from './condition-view.ts';
import { languagesOf } from './library.ts';
import { MistakenFor } from './mistaken-for.tsx';
import { PainFigure } from './pain-figure.tsx';
import { Branches, EnglishOnly, Paragraphs, Points, SeekHelp } from './prose.tsx';
import { SourceList } from './source-list.tsx';
import { UrgencyTag } from './urgency-tag.tsx';

/** The cause whose figure is drawn for it alone. */
const junction = 'tlj-syndrome';

/** The part of its text that tells how the spine turns. */
const turning = 'two-spines';

/** A cause in plain words, from what it is to its sources; every part of it stands in the file of the knowledge. */
export function conditionPage(view: ConditionView): Page {
  const { language, clinic, library, entry } = view;
  const words = wordsOf[language].learn;
  const page = entry.pages[language];
  const lang = page.language === language ? undefined : page.language;
  const isJunction = entry.id === junction;
  const title = entry.names[language];
  const { all, studied } = entry.signs;
  return {
    title,
    description: page.description,
    path: `/learn/${entry.id}`,
    isPublic: true,
    languages: languagesOf(entry),
    styles: isJunction ? ['reading', 'anatomy'] : ['reading'],
    islands: isJunction ? [`anatomy.${language}`] : [],
    structuredData: conditionData(view),
    content: (
      <div class="condition">
        <nav class="path" aria-label={words.path}>
          <ol>
            <li>
              <a href={addressOf(language, clinic.slug, '/learn')}>{words.conditions}</a>
            </li>
            <li aria-current="page">{title}</li>
          </ol>
        </nav>
        <Contents sections={sectionsOf(page, words)} words={words} />
        <article class="condition-text">
          <header>
            <h1>{title}</h1>
            {lang === undefined ? null : <EnglishOnly words={words} />}
            <UrgencyTag urgency={entry.urgency} words={words} />
            <p class="condition-lead" lang={lang}>
              {page.lead}
            </p>
            {page.alsoCalled.length === 0 ? null : (
              <p class="quiet" lang={lang}>
                {wordsOf[page.language].learn.alsoCalled(page.alsoCalled.join(', '))}
              </p>
            )}
          </header>
          <Part id="what" heading={words.what}>
            <Paragraphs lang={lang} texts={page.what} />
          </Part>
          <Part id="where" heading={words.where}>
            {isJunction ? (
              <JunctionBranches language={language} />
            ) : (
              <PainFigure {...{ chart: view.chart, entry, library, language, words }} />
            )}
            <Points lang={lang} texts={page.where} />
          </Part>
          {page.more.map(({ id, heading, paragraphs }) => (
            <Part key={id} id={id} heading={heading} lang={lang}>
              <Paragraphs lang={lang} texts={paragraphs} />
              {isJunction && id === turning ? <JunctionTurn language={language} /> : null}
            </Part>
          ))}
          <Part id="mistaken" heading={words.mistaken}>
            <MistakenFor {...{ page, library, language, lang, slug: clinic.slug, words }} />
          </Part>
          <Part id="found" heading={words.found}>
            <Points lang={lang} texts={page.found} />
          </Part>
          <Part id="helps" heading={words.helps}>
            <Branches lang={lang} texts={page.helps} />
          </Part>
          <Part id="expect" heading={words.expect}>
            <Paragraphs lang={lang} texts={page.expect} />
          </Part>
          <Part id="sure" heading={words.sure}>
            <p class="prose">{studied === 0 ? words.sureNone(all) : words.sureSome(studied, all)}</p>
          </Part>
          <Part id="seek" heading={words.seek}>
            <SeekHelp {...{ entry, texts: page.seekHelpNow, lang, words }} />
          </Part>
          <Part id="sources" heading={words.sources}>
            <SourceList sources={entry.sources} words={words} />
          </Part>
          <CheckCall words={words} language={language} slug={clinic.slug} />
        </article>
      </div>
    ),
  };
}

interface PartProps {
  readonly id: string;
  readonly heading: string;
  readonly lang?: Language | undefined;
  readonly children: ComponentChildren;
}

function Part({ id, heading, lang, children }: PartProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <h2 id={id} lang={lang}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
