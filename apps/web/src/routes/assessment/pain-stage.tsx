import type { Chart, ChartRegion, ViewFrom } from '@junction/body-chart';
import type { KnowledgeBase } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import { useState } from 'react';
import { Choice } from '#src/parts/choice.tsx';
import { words } from '#src/text/words.ts';
import type { CaseAction } from './case-state.ts';
import { PainFigures } from './pain-figures.tsx';
import { PainList } from './pain-list.tsx';
import { BACK_AND_FRONT, BOTH_SIDES } from './pain-places.ts';
import styles from './pain-stage.module.css';

type Pair = 'flat' | 'sides';
const PAIRS: Readonly<Record<Pair, readonly ViewFrom[]>> = { flat: BACK_AND_FRONT, sides: BOTH_SIDES };

interface PainStageProps {
  readonly kb: KnowledgeBase;
  readonly chart: Chart | undefined;
  readonly marks: readonly PainMark[];
  readonly nameOf: (region: ChartRegion) => string;
  readonly dispatch: (action: CaseAction) => void;
  readonly onToggle: (region: ChartRegion) => void;
  readonly onDone: () => void;
}

/** The body as the largest thing on the screen, in the place of the findings. */
export function PainStage({ kb, chart, marks, nameOf, dispatch, onToggle, onDone }: PainStageProps) {
  const [pair, setPair] = useState<Pair>('flat');
  return (
    <section className={styles.stage} aria-labelledby="stage-heading">
      <div className={styles.head}>
        <div>
          <h2 className={styles.title} id="stage-heading">
            {words.pain.heading}
          </h2>
          <p className={styles.hint}>{words.pain.hint}</p>
        </div>
        <button type="button" className={styles.done} onClick={onDone}>
          {words.pain.done}
        </button>
      </div>
      <Choice<Pair>
        label={words.pain.view}
        value={pair}
        options={[
          { value: 'flat', label: `${words.pain.back}, ${words.pain.front.toLowerCase()}` },
          { value: 'sides', label: `${words.pain.leftSide}, ${words.pain.rightSide.toLowerCase()}` },
        ]}
        onChange={(value) => setPair(value ?? pair)}
      />
      <PainFigures chart={chart} from={PAIRS[pair]} marks={marks} size="large" nameOf={nameOf} onToggle={onToggle} />
      <h3 className={styles.listTitle}>{words.pain.list}</h3>
      <PainList regions={kb.regions} chart={chart} marks={marks} dispatch={dispatch} />
    </section>
  );
}
