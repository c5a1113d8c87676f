/** @jsxImportSource preact */
import type { Chart } from '@junction/body-chart';
import { BodyFigure, type MarkedRegion, showsRegion } from '../figure/body-figure.tsx';
import type { Language } from '../text/language.ts';
import type { LearnWords } from '../text/words.ts';
import type { Library, LibraryEntry } from './library.ts';

interface PainFigureProps {
  readonly chart: Chart;
  readonly entry: LibraryEntry;
  readonly library: Library;
  readonly language: Language;
  readonly words: LearnWords;
}

/** At least this share of patients feels it there: often. */
const oftenShare = 0.5;

const trunk = { x: 44, y: 250, width: 312, height: 290 };
const toTheFeet = { x: 40, y: 250, width: 320, height: 720 };

/** Where it hurts as two figures, and the same as a list in words. */
export function PainFigure({ chart, entry, library, language, words }: PainFigureProps) {
  const marked = entry.places.map(
    ({ region, share }): MarkedRegion => ({ region, strength: share >= oftenShare ? 'often' : 'sometimes' }),
  );
  if (marked.length === 0) return null;
  const nameOf = (region: string): string => library.regions[language][region] ?? region;
  const window = marked.some(({ region }) => region === 'below-knee') ? toTheFeet : trunk;
  const isShown = (from: 'back' | 'front'): boolean => marked.some(({ region }) => showsRegion(chart, from, region));
  return (
    <figure class="pain-figure">
      <div class="pain-views">
        {isShown('back') ? (
          <BodyFigure {...{ chart, from: 'back', id: 'back', label: words.fromBehind, window, marked }} />
        ) : null}
        {isShown('front') ? (
          <BodyFigure {...{ chart, from: 'front', id: 'front', label: words.fromFront, window, marked }} />
        ) : null}
      </div>
      <figcaption>
        <dl>
          {(['often', 'sometimes'] as const).map((strength) => {
            const regions = marked.filter((mark) => mark.strength === strength);
            return regions.length === 0 ? null : (
              <div key={strength}>
                <dt>
                  <span class="swatch" data-strength={strength} />
                  {words[strength]}
                </dt>
                <dd>
                  <ul>
                    {regions.map(({ region }) => (
                      <li key={region}>{nameOf(region)}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            );
          })}
        </dl>
        <p class="quiet">{words.eitherSide}</p>
      </figcaption>
    </figure>
  );
}
