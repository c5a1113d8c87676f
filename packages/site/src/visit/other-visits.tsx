/** @jsxImportSource preact */
import { clockInWords, dayInWords } from '../text/format.ts';
import type { VisitWords } from '../text/words.ts';
import type { VisitView } from './visit-view.ts';

interface OtherVisitsProps {
  readonly view: VisitView;
  readonly words: VisitWords;
}

/** Later visits of the same person, each with its own link. */
export function OtherVisits({ view: { visit, language }, words }: OtherVisitsProps) {
  if (visit.others.length === 0) return null;
  return (
    <section class="others" aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      <ul>
        {visit.others.map(({ manage, start, service, state }) => (
          <li key={manage}>
            <a href={manage}>
              {dayInWords(start.slice(0, 10), language)}, {clockInWords(start, language)}
            </a>
            <span class="line quiet">
              {language === 'es' ? (service.nameEs ?? service.name) : service.name}, {words.states[state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
