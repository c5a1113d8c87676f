import type { PainMark } from '@junction/reasoning';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import { words } from '#src/text/words.ts';
import type { CaseAction } from '../instrument/case-state.ts';
import styles from './pain-marks.module.css';

const MOST = 10;

interface PainMarksProps {
  readonly marks: readonly PainMark[];
  readonly labelOf: (region: string) => string;
  readonly dispatch: (action: CaseAction) => void;
}

/** What is painted, each place with its strength. A strength that was not told is not 0: the slider's thumb is dashed until then. */
export function PainMarks({ marks, labelOf, dispatch }: PainMarksProps) {
  return (
    <ul className={styles.marks}>
      {marks.map((mark) => {
        const label = labelOf(mark.region);
        const place = mark.side === undefined ? label : words.pain.place(label, words.sides[mark.side]);
        return (
          <li key={`${mark.region} ${mark.side}`} className={styles.mark}>
            <span className={styles.swatch} aria-hidden="true" />
            <span className={styles.name}>{place}</span>
            <button
              type="button"
              className={styles.remove}
              aria-label={words.pain.remove(place)}
              onClick={() => dispatch({ kind: 'toggle-pain', region: mark.region, side: mark.side })}
            >
              <XIcon size={14} weight="bold" aria-hidden="true" />
            </button>
            <input
              type="range"
              className={styles.slider}
              min={0}
              max={MOST}
              step={1}
              value={mark.intensity ?? 0}
              data-told={mark.intensity !== undefined}
              style={{ '--share': `${((mark.intensity ?? 0) / MOST) * 100}%` }}
              aria-label={words.pain.intensity(place)}
              aria-valuetext={mark.intensity === undefined ? words.pain.noIntensity : String(mark.intensity)}
              onChange={(event) =>
                dispatch({
                  kind: 'intensity',
                  region: mark.region,
                  side: mark.side,
                  intensity: Number(event.target.value),
                })
              }
            />
            <span className={styles.strength} aria-hidden="true">
              {mark.intensity ?? '–'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
