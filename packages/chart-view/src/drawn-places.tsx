import { type Feeling, PAIN_QUALITIES, type PaintedPlace, type Place } from '@junction/body-chart';
import type { ChartWords } from './chart-words.ts';
import { Icon } from './icons.tsx';
import { QualitySwatch } from './quality-swatch.tsx';

declare module 'react' {
  interface CSSProperties {
    /** How far a slider is filled. */
    '--chart-share'?: string;
  }
}

const MOST = 10;

interface DrawnPlacesProps {
  readonly places: readonly PaintedPlace[];
  readonly words: ChartWords;
  readonly nameOf: (place: Place) => string;
  readonly onDescribe: (place: PaintedPlace, feeling: Feeling) => void;
  readonly onRemove: (place: Place) => void;
}

/** What is painted, each place with how it feels and how strong. A strength that was not told is not 0: its thumb is dashed. */
export function DrawnPlaces({ places, words, nameOf, onDescribe, onRemove }: DrawnPlacesProps) {
  if (places.length === 0) return <p className="chart-nothing">{words.nothingDrawn}</p>;
  return (
    <ul className="chart-drawn">
      {places.map((place) => {
        const { region, side, quality, intensity } = place;
        const name = nameOf(place);
        return (
          <li key={`${region} ${side}`} className="chart-drawn-place">
            <span className="chart-drawn-name">{name}</span>
            <button
              type="button"
              className="chart-remove"
              aria-label={words.remove(name)}
              onClick={() => onRemove(place)}
            >
              <Icon name="remove" />
            </button>
            <span className="chart-drawn-quality">
              <QualitySwatch quality={quality ?? 'untold'} />
              <select
                aria-label={words.qualityOf(name)}
                value={quality ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  const chosen = PAIN_QUALITIES.find((candidate) => candidate === value);
                  onDescribe(place, {
                    ...(chosen !== undefined && { quality: chosen }),
                    ...(intensity !== undefined && { intensity }),
                  });
                }}
              >
                <option value="">{words.qualities.untold}</option>
                {PAIN_QUALITIES.map((option) => (
                  <option key={option} value={option}>
                    {words.qualities[option]}
                  </option>
                ))}
              </select>
            </span>
            <span className="chart-strength">
              <span className="chart-end">{words.none}</span>
              <input
                type="range"
                min={0}
                max={MOST}
                step={1}
                value={intensity ?? 0}
                data-told={intensity !== undefined}
                style={{ '--chart-share': `${((intensity ?? 0) / MOST) * 100}%` }}
                aria-label={words.strength(name)}
                aria-valuetext={intensity === undefined ? words.strengthUntold : String(intensity)}
                onChange={({ currentTarget: { value } }) =>
                  onDescribe(place, { ...(quality !== undefined && { quality }), intensity: Number(value) })
                }
              />
              <span className="chart-end">{words.worst}</span>
              <span className="chart-strength-number" aria-hidden="true">
                {intensity ?? '–'}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
