import type { Chart, ChartRegion, Painting, ViewFrom } from '@junction/body-chart';
import { BodyFigure } from '#src/parts/body-figure.tsx';
import { words } from '#src/text/words.ts';
import styles from './pain-figures.module.css';

interface PainFiguresProps {
  readonly chart: Chart | undefined;
  readonly painting: Painting;
  readonly nameOf: (region: ChartRegion) => string;
  readonly onToggle: (region: ChartRegion) => void;
}

/** Back before front: the order in which back pain is looked at. What stands at the viewer's left and right of each. */
const SHOWN = [
  { from: 'back', title: words.pain.back, ends: [words.sides.left, words.sides.right] },
  { from: 'front', title: words.pain.front, ends: [words.sides.right, words.sides.left] },
] as const satisfies readonly { from: ViewFrom; title: string; ends: readonly string[] }[];

/** Back and front beside each other, Left and Right written over each. */
export function PainFigures({ chart, painting, nameOf, onToggle }: PainFiguresProps) {
  return (
    <div className={styles.figures}>
      {SHOWN.map(({ from, title, ends }) => {
        const view = chart?.views.find((candidate) => candidate.from === from);
        return (
          <figure key={from} className={styles.figure}>
            <figcaption className={styles.caption}>
              <span>{ends[0]}</span>
              <span className={styles.title}>{title}</span>
              <span>{ends[1]}</span>
            </figcaption>
            {view === undefined ? (
              <div className={styles.waiting} />
            ) : (
              <BodyFigure
                view={view}
                painting={painting}
                name={words.pain.figure(title.toLowerCase())}
                nameOf={nameOf}
                onToggle={onToggle}
              />
            )}
          </figure>
        );
      })}
    </div>
  );
}
