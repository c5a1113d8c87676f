import type { Chart } from '@junction/body-chart';
import type { EncounterState as StoredEncounter } from '@junction/contract';
import { bodiesOf, type EncounterState, type EntryBody } from '@junction/encounter';
import type { FindingId, KnowledgeBase, Side } from '@junction/knowledge';
import type { PainMark, Ranking } from '@junction/reasoning';
import { memo, type ReactNode } from 'react';
import { Choice } from '#src/parts/choice.tsx';
import { words } from '#src/text/words.ts';
import type { CaseAction, Entered } from '../instrument/case-state.ts';
import { DrawingFigures } from '../instrument/drawing-figures.tsx';
import { sideOfDrawing } from '../instrument/pain-places.ts';
import { CheckItems } from './check-items.tsx';
import { textOf } from './notes-pane.tsx';
import { PrecautionList } from './precaution-list.tsx';
import { SavedProse } from './saved-prose.tsx';
import { SinceLast } from './since-last.tsx';
import styles from './story-pane.module.css';

const SIDES: readonly Side[] = ['left', 'right', 'both', 'midline'];
const NO_MARKS: readonly PainMark[] = [];

interface StoryPaneProps {
  readonly kb: KnowledgeBase;
  readonly chart: Chart | undefined;
  readonly stored: StoredEncounter;
  readonly state: EncounterState;
  readonly entered: Entered;
  readonly ranking: Omit<Ranking, 'next'>;
  readonly dispatch: (action: CaseAction) => void;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onGo: (finding: FindingId) => void;
}

/** What the patient brought: drawing, words, what they want back, the check; and what must be known before any thrust. */
export const StoryPane = memo(function StoryPane(props: StoryPaneProps) {
  const { kb, chart, stored, state, entered, ranking, dispatch, enter, onGo } = props;
  const marks = entered.known.pain ?? NO_MARKS;
  const drawn = bodiesOf(state, 'pain')[0]?.drawing;
  const side = sideOfDrawing(marks);
  const labelOf = (id: string) => kb.regions.find((region) => region.id === id)?.label ?? id;
  return (
    <div className={styles.pane}>
      <Section heading={words.story.drawing}>
        <DrawingFigures
          chart={chart}
          drawing={drawn}
          marks={marks}
          nameOf={({ region, side: at }) => words.pain.place(labelOf(region), words.sides[at])}
          onToggle={({ region, side: at }) => dispatch({ kind: 'toggle-pain', region, side: at })}
        />
        <p className={styles.caption}>
          {side === undefined ? words.story.noDrawing : `${words.pain.only(side)} ${words.story.change}`}
        </p>
        <Choice
          size="small"
          label={words.story.side}
          options={SIDES.map((value) => ({ value, label: words.sides[value] }))}
          value={entered.known.side}
          onChange={(value) => dispatch({ kind: 'side', side: value })}
        />
      </Section>
      <div className={styles.section}>
        <div className={styles.spoken}>
          <SavedProse
            label={words.story.words}
            value={textOf(state, 'complaint')}
            maxLength={4000}
            onSave={(text) => enter({ kind: 'text', field: 'complaint', text })}
          />
          <SavedProse
            label={words.story.wantsBack}
            value={textOf(state, 'wants-back')}
            maxLength={4000}
            onSave={(text) => enter({ kind: 'text', field: 'wants-back', text })}
          />
        </div>
      </div>
      {stored.previous !== null && (
        <Section heading={words.story.since}>
          <SinceLast kb={kb} previous={stored.previous} known={entered.known} enter={enter} onGo={onGo} />
        </Section>
      )}
      <CheckItems kb={kb} stored={stored} state={state} enter={enter} onGo={onGo} />
      <Section heading={words.story.thrust}>
        <PrecautionList
          kb={kb}
          known={entered.known}
          mechanism={ranking.mechanism}
          isStopped={ranking.alerts.some(({ blocks }) => blocks !== 'nothing')}
          enter={enter}
          onGo={onGo}
        />
      </Section>
    </div>
  );
});

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}
