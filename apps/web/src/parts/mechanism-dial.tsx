import type { Interval, MechanismClass } from '@junction/knowledge';
import { words } from '#src/text/words.ts';
import { arc, pointAt } from './arc.ts';
import styles from './mechanism-dial.module.css';

interface MechanismDialProps {
  /** The leading class; undefined when nothing may be said: then nothing is filled and there is no needle. */
  readonly leading: MechanismClass | undefined;
  readonly probabilities: Readonly<Record<MechanismClass, number>>;
  readonly interval: Interval | undefined;
}

/** From the left: stiff, mixed, loose, each a third of the half ring. */
const PARTS: readonly MechanismClass[] = ['hypomobile', 'mixed', 'hypermobile'];
const CENTER = { x: 90, y: 92 } as const;
const GAP = 1.2;

/** A half ring in three parts. The needle points where the probabilities balance; the outer arc is the leader's interval. */
export function MechanismDial({ leading, probabilities, interval }: MechanismDialProps) {
  const total = probabilities.hypomobile + probabilities.mixed + probabilities.hypermobile;
  const angle = (probabilities.hypomobile * 30 + probabilities.mixed * 90 + probabilities.hypermobile * 150) / total;
  const tip = pointAt(CENTER, 56, angle);
  return (
    <svg className={styles.dial} viewBox="0 0 180 118" aria-hidden="true" focusable="false">
      {PARTS.map((part, index) => (
        <path
          key={part}
          className={part === leading ? styles.filled : styles.part}
          d={arc(CENTER, 50, 72, index * 60 + GAP, (index + 1) * 60 - GAP)}
        />
      ))}
      {leading !== undefined && interval !== undefined && (
        <path className={styles.interval} d={arc(CENTER, 77, 82, ...reach(leading, interval))} />
      )}
      <text className={styles.label} x="20" y="110">
        {words.mechanism.stiff}
      </text>
      <text className={styles.label} x="90" y="63">
        {words.mechanism.mixed}
      </text>
      <text className={styles.label} x="160" y="110">
        {words.mechanism.loose}
      </text>
      {leading !== undefined && <path className={styles.needle} d={`M${CENTER.x} ${CENTER.y}L${tip.x} ${tip.y}`} />}
      <circle className={styles.node} cx={CENTER.x} cy={CENTER.y} r="6" />
    </svg>
  );
}

/**
 * From where to where the leader's interval reaches on the ring: as the needle would stand with that probability and the rest
 * shared evenly between the other two.
 */
function reach(leading: MechanismClass, interval: Interval): readonly [number, number] {
  const angles = interval.map((probability) => {
    const rest = (1 - probability) / 2;
    return PARTS.reduce((sum, part, index) => sum + (part === leading ? probability : rest) * (index * 60 + 30), 0);
  });
  return [Math.min(...angles), Math.max(...angles)];
}
