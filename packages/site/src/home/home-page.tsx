/** @jsxImportSource preact */
import { JunctionStill } from '../anatomy/junction-still.tsx';
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import { EntryList } from '../learn/entry-list.tsx';
import { entryNamed } from '../learn/library.ts';
import { HelpBox } from '../parts/help-box.tsx';
import { Icon } from '../parts/icon.tsx';
import { wordsOf } from '../text/words-of.ts';
import { CareSteps } from './care-steps.tsx';
import { clinicData } from './clinic-data.ts';
import { FindUs } from './find-us.tsx';
import { FreeTimes } from './free-times.tsx';
import type { HomeView } from './home-view.ts';
import { PlaceFigure } from './place-figure.tsx';
import { ServiceList } from './service-list.tsx';

/** What most people come with, and what it is most often taken for. */
const firstCauses = [
  ...['tlj-syndrome', 'superior-cluneal-entrapment', 'lumbar-stenosis'],
  ...['hip-oa', 'sij-dysfunction', 'gtps'],
];

/** A clinic's home: one sentence to act on, the body, what happens here, what it could be, when, where and who. */
export function homePage(view: HomeView): Page {
  const { language, clinic, library, chart } = view;
  const { home: words, learn } = wordsOf[language];
  const to = (path: string): string => addressOf(language, clinic.slug, path);
  const count = library.entries.length;
  return {
    title: words.pageTitle,
    description: words.description(clinic.name, clinic.city),
    path: '',
    isPublic: true,
    styles: ['reading', 'home', 'anatomy'],
    structuredData: clinicData(view),
    content: (
      <div class="home">
        <div class="hero">
          <div class="hero-text">
            <h1 class="display">
              {words.title.map((line) => (
                <span key={line} class="line">
                  {line}{' '}
                </span>
              ))}
            </h1>
            <p class="hero-lead">{words.lead}</p>
          </div>
          <PlaceFigure chart={chart} language={language} slug={clinic.slug} />
          <div class="hero-ways">
            <p class="ways">
              <a class="button primary" href={to('/check')}>
                {words.startCheck}
                <Icon name="arrow-right" />
              </a>
              <a class="button" href={to('/book')}>
                {words.book}
              </a>
            </p>
            <HelpBox>
              <p class="help-lead">{words.helpLead}</p>
              <p>{words.helpText}</p>
            </HelpBox>
          </div>
        </div>
        <CareSteps words={words} />
        <JunctionStill language={language} slug={clinic.slug} />
        <div class="home-columns">
          <section class="home-causes" aria-labelledby="causes">
            <h2 id="causes">{words.causesTitle}</h2>
            <p class="lead">{words.causesText(count)}</p>
            <EntryList
              entries={firstCauses.flatMap((id) => entryNamed(library, id) ?? [])}
              {...{ language, slug: clinic.slug, words: learn }}
            />
            <p>
              <a href={to('/learn')}>{words.allCauses(count)}</a>
            </p>
          </section>
          <FreeTimes view={view} words={words} />
        </div>
        <ServiceList view={view} words={words} />
        <FindUs view={view} words={words} />
      </div>
    ),
  };
}
