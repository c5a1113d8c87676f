import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { words } from '#src/text/words.ts';
import styles from './desk-legend.module.css';
import pane from './side-pane.module.css';

const shown = ['pending', 'booked', 'confirmed', 'arrived', 'in-room', 'done', 'no-show'] as const;

interface DeskLegendProps {
  readonly showCancelled: boolean;
  readonly onShowCancelled: (show: boolean) => void;
}

/** What ground and edge of a visit say. */
export function DeskLegend({ showCancelled, onShowCancelled }: DeskLegendProps) {
  return (
    <section className={pane.section} aria-labelledby="marks-title">
      <h2 className={pane.title} id="marks-title">
        {words.marks.title}
      </h2>
      <ul className={styles.marks}>
        {shown.map((state) => (
          <li key={state} className={styles.mark}>
            <span className={styles.swatch} data-state={state} aria-hidden="true" />
            {words.states[state]}
          </li>
        ))}
        <li className={styles.mark}>
          <WarningIcon size={17} weight="fill" aria-hidden="true" />
          {words.desk.urgent}
        </li>
      </ul>
      <label className={styles.switch}>
        <input type="checkbox" checked={showCancelled} onChange={(event) => onShowCancelled(event.target.checked)} />
        {words.marks.show}
      </label>
    </section>
  );
}
