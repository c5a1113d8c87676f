import type { Chart, ChartRegion, Painting } from '@junction/body-chart';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import { ArrowsOutIcon } from '@phosphor-icons/react/dist/csr/ArrowsOut';
import { words } from '#src/text/words.ts';
import type { CaseAction, Entered } from '../instrument/case-state.ts';
import { PainFigures } from '../instrument/pain-figures.tsx';
import { sideOfDrawing } from '../instrument/pain-places.ts';
import { SafetyProgress } from '../instrument/safety-progress.tsx';
import { PainList } from './pain-list.tsx';
import { PainMarks } from './pain-marks.tsx';
import { PatientFields } from './patient-fields.tsx';
import styles from './patient-pane.module.css';

const NO_MARKS: readonly PainMark[] = [];

interface PatientPaneProps {
  readonly kb: KnowledgeBase;
  readonly chart: Chart | undefined;
  readonly painting: Painting;
  readonly entered: Entered;
  readonly nameOf: (region: ChartRegion) => string;
  readonly labelOf: (region: string) => string;
  readonly dispatch: (action: CaseAction) => void;
  readonly onGo: (finding: FindingId) => void;
  readonly onToggle: (region: ChartRegion) => void;
  readonly onEnlarge: () => void;
}

/** Patient, drawing and what must be asked before any thrust. */
export function PatientPane(props: PatientPaneProps) {
  const { kb, chart, painting, entered, nameOf, labelOf, dispatch, onGo, onToggle, onEnlarge } = props;
  const marks = entered.known.pain ?? NO_MARKS;
  const side = sideOfDrawing(marks);
  return (
    <div className={styles.pane}>
      <section className={styles.section} aria-labelledby="patient-heading">
        <h2 className={styles.heading} id="patient-heading">
          {words.patient.heading}
        </h2>
        <PatientFields known={entered.known} dispatch={dispatch} />
      </section>
      <section className={styles.section} aria-labelledby="pain-heading">
        <div className={styles.headed}>
          <h2 className={styles.heading} id="pain-heading">
            {words.pain.heading}
          </h2>
          <button type="button" className={styles.enlarge} onClick={onEnlarge}>
            <ArrowsOutIcon size={15} weight="bold" aria-hidden="true" />
            {words.pain.enlarge}
          </button>
        </div>
        <PainFigures chart={chart} painting={painting} nameOf={nameOf} onToggle={onToggle} />
        <p className={styles.caption}>
          {side === undefined ? words.pain.none : `${words.pain.only(side)} ${words.pain.rest}`}
        </p>
        {marks.length > 0 && <PainMarks marks={marks} labelOf={labelOf} dispatch={dispatch} />}
        <details className={styles.more}>
          <summary className={styles.summary}>{words.pain.list}</summary>
          <PainList regions={kb.regions} chart={chart} marks={marks} dispatch={dispatch} />
        </details>
      </section>
      <section className={styles.section} aria-labelledby="safety-heading">
        <h2 className={styles.heading} id="safety-heading">
          {words.safety.heading}
        </h2>
        <SafetyProgress kb={kb} known={entered.known} onGo={onGo} />
      </section>
    </div>
  );
}
