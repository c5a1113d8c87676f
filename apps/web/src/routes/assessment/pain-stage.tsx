import type { Chart, ChartRegion, ViewFrom } from '@junction/body-chart';
import type { KnowledgeBase } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import { useState } from 'react';
import { Choice, type ChoiceOption } from '#src/parts/choice.tsx';
import { words } from '#src/text/words.ts';
import type { CaseAction } from './case-state.ts';
import { PainFigures } from './pain-figures.tsx';
import { PainList } from './pain-list.tsx';
import { BACK_AND_FRONT, BOTH_SIDES } from './pain-places.ts';
import styles from './pain-stage.module.css';

type Shown = 'flat' | 'sides' | ViewFrom;
const VIEWS: Readonly<Record<Shown, readonly ViewFrom[]>> = {
  flat: BACK_AND_FRONT,
  sides: BOTH_SIDES,
  back: ['back'],
  front: ['front'],
  left: ['left'],
  right: ['right'],
};
const IN_PAIRS: readonly ChoiceOption<Shown>[] = [
  { value: 'flat', label: words.pain.backAndFront },
  { value: 'sides', label: words.pain.bothSides },
];
const ONE_BY_ONE: readonly ChoiceOption<Shown>[] = [
  { value: 'back', label: words.pain.back },
  { value: 'front', label: words.pain.front },
  { value: 'left', label: words.pain.left },
  { value: 'right', label: words.pain.right },
];

interface PainStageProps {
  readonly kb: KnowledgeBase;
  readonly chart: Chart | undefined;
  readonly marks: readonly PainMark[];
  /** One figure at a time, as large as the screen allows. */
  readonly isNarrow: boolean;
  readonly nameOf: (region: ChartRegion) => string;
  readonly dispatch: (action: CaseAction) => void;
  readonly onToggle: (region: ChartRegion) => void;
  readonly onDone: () => void;
}

/** The body as the largest thing on the screen, in the place of the findings. */
export function PainStage({ kb, chart, marks, isNarrow, nameOf, dispatch, onToggle, onDone }: PainStageProps) {
  const [chosen, setChosen] = useState<Shown>();
  const options = isNarrow ? ONE_BY_ONE : IN_PAIRS;
  const shown = options.find(({ value }) => value === chosen)?.value ?? (isNarrow ? 'back' : 'flat');
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
      <Choice<Shown>
        label={words.pain.view}
        value={shown}
        options={options}
        onChange={(value) => setChosen(value ?? shown)}
      />
      <PainFigures chart={chart} from={VIEWS[shown]} marks={marks} size="large" nameOf={nameOf} onToggle={onToggle} />
      <h3 className={styles.listTitle}>{words.pain.list}</h3>
      <PainList regions={kb.regions} chart={chart} marks={marks} dispatch={dispatch} />
    </section>
  );
}
