/** @jsxImportSource preact */
import type { Page } from '../frame/page.ts';
import { checkWordsOf } from '../text/check-words-of.ts';
import type { CheckStart } from './check-view.ts';
import { SignsList } from './signs-list.tsx';
import { StartScreen } from './start-screen.tsx';

/** The page of the check: what it is and what must not wait, to read; the island takes over the rest. */
export function checkPage(start: CheckStart): Page {
  const words = checkWordsOf[start.language];
  const view = { knowledge: 'loading', isBusy: false, trouble: null, news: null, hasBegun: false } as const;
  return {
    title: words.pageTitle,
    description: words.description(start.clinic.name),
    path: '/check',
    isPublic: true,
    styles: ['check'],
    islands: [`check.${start.language}`],
    content: (
      <>
        <div id="check" data-start={JSON.stringify(start)}>
          <StartScreen view={view} words={words} />
        </div>
        <noscript>
          <p class="attention">{words.start.withoutScript}</p>
        </noscript>
        <SignsList start={start} words={words} />
      </>
    ),
  };
}
