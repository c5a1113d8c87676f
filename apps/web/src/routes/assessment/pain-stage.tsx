import type { Chart, Place } from '@junction/body-chart';
import { PainChart } from '@junction/chart-view';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { useState } from 'react';
import { loadTerritories } from '#src/data/load-chart.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { chartWords } from '#src/text/chart-words.ts';
import { words } from '#src/text/words.ts';
import type { CaseAction } from '../instrument/case-state.ts';
import { sideOfDrawing } from '../instrument/pain-places.ts';
import styles from './pain-stage.module.css';
import type { PainDrawing } from './use-pain-drawing.ts';

interface PainStageProps {
  readonly kb: KnowledgeBase;
  readonly chart: Chart | undefined;
  readonly known: Case;
  readonly drawing: PainDrawing;
  readonly labelOf: (region: string) => string;
  readonly nameOf: (place: Place) => string;
  readonly dispatch: (action: CaseAction) => void;
  readonly onDone: () => void;
}

/** The body as the largest thing on the screen, in the place of the findings. */
export function PainStage({ kb, chart, known, drawing, labelOf, nameOf, dispatch, onDone }: PainStageProps) {
  const { side, pain = [] } = known;
  const [isNerves, setIsNerves] = useState(false);
  const territories = useLoaded(loadTerritories);
  return (
    <section className={styles.stage} aria-labelledby="stage-heading">
      <div className={styles.head}>
        <div>
          <h2 className={styles.title} id="stage-heading">
            {words.pain.heading}
          </h2>
          <p className={styles.hint}>{words.pain.paintHint}</p>
        </div>
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.done}
            aria-pressed={isNerves}
            onClick={() => setIsNerves((before) => !before)}
          >
            {words.pain.nerves}
          </button>
          <button type="button" className={styles.done} onClick={onDone}>
            {words.pain.done}
          </button>
        </div>
      </div>
      {chart !== undefined && (
        <PainChart
          chart={chart}
          history={drawing.history}
          onChange={drawing.change}
          words={chartWords}
          regions={kb.regions.map(({ id }) => id)}
          regionName={labelOf}
          nameOf={nameOf}
          {...(side !== undefined && { saidSide: side })}
          {...(isNerves && territories.kind === 'ready' && { territories: territories.value })}
          onKeepSide={() => dispatch({ kind: 'side', side: sideOfDrawing(pain) })}
        />
      )}
    </section>
  );
}
