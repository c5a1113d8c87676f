/** @jsxImportSource preact */
import type { Chart } from '@junction/body-chart';
import { BodyFigure } from '../figure/body-figure.tsx';
import { addressOf } from '../frame/addresses.ts';
import type { PlaceName } from '../learn/places.ts';
import { Icon } from '../parts/icon.tsx';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';

interface PlaceFigureProps {
  readonly chart: Chart;
  readonly language: Language;
  readonly slug: string;
}

/** What of the back view is shown: from the shoulder blades to the upper thigh, arms and all. */
const window = { x: -2, y: 230, width: 404, height: 327 };

/** Places of the figure: where its dot is, and at what height its name stands beside the body. */
const named = [
  { place: 'ribs', at: [144, 338], side: 'left', y: 302 },
  { place: 'hip-rim', at: [142, 418], side: 'left', y: 404 },
  { place: 'outer-hip', at: [117, 502], side: 'left', y: 498 },
  { place: 'flank', at: [253, 380], side: 'right', y: 328 },
  { place: 'low-back', at: [226, 400], side: 'right', y: 390 },
  { place: 'dimple', at: [221, 457], side: 'right', y: 452 },
  { place: 'buttock', at: [243, 505], side: 'right', y: 512 },
] as const satisfies readonly { readonly place: PlaceName; readonly [key: string]: unknown }[];

const below: readonly PlaceName[] = ['groin', 'lower-belly', 'thigh', 'leg'];

/** The body with the names of places; each leads to what can hurt there. The marked place is an example. */
export function PlaceFigure({ chart, language, slug }: PlaceFigureProps) {
  const { home, learn } = wordsOf[language];
  const to = (place: PlaceName): string => `${addressOf(language, slug, '/learn')}?where=${place}`;
  return (
    <section class="place-figure" aria-label={learn.whereTitle}>
      <div class="place-stage">
        <BodyFigure
          {...{ chart, from: 'back', id: 'home', label: home.figure, window }}
          marked={[{ region: 'iliac-crest', strength: 'often' }]}
        />
        <svg
          class="place-lines"
          viewBox={`${window.x} ${window.y} ${window.width} ${window.height}`}
          aria-hidden="true"
        >
          {named.map(({ place, at: [x, y], side, y: height }) => (
            <g key={place} class={place === 'hip-rim' ? 'chosen' : undefined}>
              <path class="place-lead" d={`M${side === 'left' ? 40 : 360} ${height}L${x} ${y}`} />
              <circle class="place-dot" cx={x} cy={y} r="3.4" />
            </g>
          ))}
        </svg>
        <ul class="place-names">
          {named.map(({ place, side }) => (
            <li key={place} data-place={place} data-side={side}>
              <a class="chip" href={to(place)}>
                {place === 'hip-rim' ? <Icon name="check" size={14} /> : null}
                {learn.places[place]}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div class="place-foot">
        <p>
          <strong>{home.figureLead}</strong> <span class="line">{home.figureText}</span>
        </p>
        <a class="button" href={addressOf(language, slug, '/check')}>
          {home.paint}
        </a>
        <p class="place-below">
          {home.inFront}{' '}
          {below.map((place) => (
            <a key={place} href={to(place)}>
              {learn.places[place]}
            </a>
          ))}
        </p>
      </div>
    </section>
  );
}
