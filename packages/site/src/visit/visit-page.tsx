/** @jsxImportSource preact */
import { addressOf } from '../frame/addresses.ts';
import type { Page } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { clockInWords, dayInWords } from '../text/format.ts';
import { wordsOf } from '../text/words-of.ts';
import { CodeForm } from './code-form.tsx';
import { OtherVisits } from './other-visits.tsx';
import { VisitActions } from './visit-actions.tsx';
import { VisitCard } from './visit-card.tsx';
import { type VisitView, visitPath } from './visit-view.ts';

/** One visit, for whoever has its link: the code while it is asked for, then what can be done with it. Needs no script. */
export function visitPage(view: VisitView): Page {
  const { language, clinic, visit, token, news } = view;
  const words = wordsOf[language].visit;
  const isCancelled = visit.state === 'cancelled';
  const asksForCode = visit.awaitsConfirmation && !isCancelled;
  const title = asksForCode
    ? view.code.people.length > 0
      ? words.whoTitle
      : words.codeTitle
    : isCancelled
      ? words.cancelled
      : words.title;
  const said =
    news === null || isCancelled || asksForCode
      ? null
      : {
          confirmed: words.confirmedNow,
          coming: words.comingDone,
          moved: words.moved(dayInWords(visit.start.slice(0, 10), language), clockInWords(visit.start, language)),
        }[news];
  return {
    title,
    description: words.description,
    path: visitPath(token),
    isPublic: false,
    styles: ['visit'],
    content: (
      <>
        <h1>{title}</h1>
        {said === null ? null : (
          <p class="news" role="status">
            <Icon name="check" />
            {said}
          </p>
        )}
        <div class="visit">
          {asksForCode ? <CodeForm view={view} words={words} /> : null}
          <VisitCard view={view} words={words} />
          {asksForCode ? null : (
            <div class="visit-side">
              {isCancelled ? (
                <>
                  <p>{words.cancelledHint}</p>
                  <a class="button" href={addressOf(language, clinic.slug, '/book')}>
                    {words.bookAnother}
                  </a>
                </>
              ) : (
                <VisitActions view={view} words={words} />
              )}
              <OtherVisits view={view} words={words} />
            </div>
          )}
        </div>
      </>
    ),
  };
}
