/** @jsxImportSource preact */
import type { LibraryPage } from '@junction/knowledge';
import type { LearnWords } from '../text/words.ts';

interface SectionLink {
  readonly id: string;
  readonly heading: string;
  readonly lang?: string;
}

/** The parts of a condition page, in their order, by anchor. */
export function sectionsOf(page: LibraryPage, words: LearnWords): readonly SectionLink[] {
  const own = (id: 'what' | 'where' | 'mistaken' | 'found' | 'helps' | 'expect' | 'sure' | 'seek' | 'sources') => ({
    id,
    heading: words[id],
  });
  return [
    ...[own('what'), own('where')],
    ...page.more.map(({ id, heading }) => ({ id, heading, lang: page.language })),
    ...[own('mistaken'), own('found'), own('helps'), own('expect'), own('sure'), own('seek'), own('sources')],
  ];
}

interface ContentsProps {
  readonly sections: readonly SectionLink[];
  readonly words: LearnWords;
}

/** The parts of the page along the junction line; shown beside the text where there is room. */
export function Contents({ sections, words }: ContentsProps) {
  return (
    <nav class="contents" aria-label={words.onThisPage}>
      <ol>
        {sections.map(({ id, heading, lang }) => (
          <li key={id}>
            <a href={`#${id}`} lang={lang}>
              {heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
