/** @jsxImportSource preact */
import type { CheckResult } from '@junction/check';
import { addressOf } from '../frame/addresses.ts';
import type { CheckWords } from '../text/check-words.ts';
import type { CheckView, Knowledge } from './check-view.ts';

interface CauseListProps {
  readonly view: Pick<CheckView, 'language' | 'clinic'>;
  readonly causes: CheckResult['causes'];
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
}

/** What fits, in words and boxes: solid, at least so much; striped, it could be so much. */
export function CauseList({ view, causes, knowledge, words }: CauseListProps) {
  const { result } = words;
  return (
    <section aria-labelledby="check-causes">
      <h2 id="check-causes">{result.causes}</h2>
      <ul class="check-causes">
        {causes.map(({ condition, least, most, word }) => {
          const named = knowledge.words.conditions[condition];
          return (
            <li key={condition}>
              <div>
                <h3>{named?.name}</h3>
                <p class="quiet">
                  <a
                    href={addressOf(view.language, view.clinic.slug, `/learn/${condition}`)}
                    aria-label={result.readMore(named?.name ?? '')}
                  >
                    {named?.phrase}
                  </a>
                </p>
              </div>
              <div>
                <p>
                  <strong>{result.words[word]}</strong> {word === 'fits-well' ? result.unproven : null}
                </p>
                <span class="check-boxes" role="img" aria-label={result.boxes(least, most)}>
                  {[1, 2, 3, 4, 5].map((box) => (
                    <span key={box} data-box={box <= least ? 'solid' : box <= most ? 'striped' : 'empty'} />
                  ))}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <p class="quiet">{result.legend}</p>
    </section>
  );
}
