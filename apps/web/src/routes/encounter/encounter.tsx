import type { EncounterState as StoredEncounter } from '@junction/contract';
import { bodiesOf } from '@junction/encounter';
import type { Finding, KnowledgeBase } from '@junction/knowledge';
import type { Engine } from '@junction/reasoning';
import { useDeferredValue, useMemo } from 'react';
import type { EncounterHold } from '#src/data/encounter/use-encounter.ts';
import { loadChart } from '#src/data/load-chart.ts';
import { useLoaded } from '#src/data/use-loaded.ts';
import { words } from '#src/text/words.ts';
import { DifferentialPane } from '../instrument/differential-pane.tsx';
import { examinationNotes } from '../instrument/examination.ts';
import { ExaminationPane } from '../instrument/examination-pane.tsx';
import { FindingSearch } from '../instrument/finding-search.tsx';
import { PlanBar } from '../instrument/plan-bar.tsx';
import { ResultSheet } from '../instrument/result-sheet.tsx';
import { Workspace } from '../instrument/workspace.tsx';
import { AlertBanner } from './alert-banner.tsx';
import { EncounterHeader } from './encounter-header.tsx';
import { colleagueWords, summaryWords } from './encounter-words.ts';
import { MeasureTables } from './measure-tables.tsx';
import { NotesPane } from './notes-pane.tsx';
import { openAlerts } from './open-alerts.ts';
import { QuestionList } from './question-list.tsx';
import { findingOfQuestion } from './question-words.ts';
import { Review } from './review.tsx';
import { RoomPanels } from './room-panels.tsx';
import { SpineStrip } from './spine-strip.tsx';
import { StoryPane } from './story-pane.tsx';
import { useEncounterRoom } from './use-encounter-room.ts';

interface EncounterProps {
  readonly slug: string;
  readonly kb: KnowledgeBase;
  readonly engine: Engine;
  readonly person: string;
  readonly hold: EncounterHold;
  readonly stored: StoredEncounter;
}

/** The encounter while it is open: what the patient brought, the examination, and what it comes to, all moving together. */
export function Encounter({ slug, kb, engine, person, hold, stored }: EncounterProps) {
  const room = useEncounterRoom(kb, engine, hold, stored);
  const { state, entered, entries, assessed, layout, questions, chosen, enter, dispatch, go, setPanel, setIsReview } =
    room;
  const loaded = useLoaded(loadChart);
  const chart = loaded.kind === 'ready' ? loaded.value : undefined;
  const { ranking, next, isEmpty } = assessed;
  const { open, resolved } = openAlerts(ranking.alerts, state);
  const asked = useMemo(() => new Set(questions.map(findingOfQuestion)), [questions]);
  const noteOf = useMemo(() => {
    const usual = examinationNotes(kb, next, ranking.openSafety);
    return (finding: Finding, isCurrent: boolean) =>
      asked.has(finding.id) ? words.asks.heading(1) : usual(finding, isCurrent);
  }, [kb, next, ranking.openSafety, asked]);
  const { patient } = stored;
  const banner = (open.length > 0 || resolved.length > 0) && (
    <AlertBanner
      kb={kb}
      known={entered.known}
      open={open}
      resolved={resolved}
      onResolve={() => setPanel('resolve')}
      onLetter={() => setIsReview(true)}
    />
  );
  const late = useDeferredValue(useMemo(() => ({ entered, ranking }), [entered, ranking]));
  const story = <StoryPane {...{ kb, chart, stored, dispatch, enter }} {...late} state={room.soon} onGo={go} />;
  const differential = (
    <DifferentialPane
      kb={kb}
      assessed={assessed}
      likelihoods={room.likelihoods}
      entries={entries}
      onOpen={room.openCause}
      onGo={go}
    />
  );
  const spine = <SpineStrip kb={kb} state={room.soon} enter={enter} />;
  const header = (
    <EncounterHeader
      slug={slug}
      name={patient.name}
      isSample={patient.isSample}
      line={summaryWords(stored)}
      saving={hold.saving}
      lastAt={stored.entries.at(-1)?.at}
      colleague={hold.isLive ? colleagueWords(stored.entries, person) : words.room.notLive}
      search={
        <FindingSearch index={room.index} tabs={room.tabs} entries={entries} inputRef={room.searchInput} onPick={go} />
      }
      onPatient={() => setPanel('patient')}
      onReview={room.isReview ? undefined : () => setIsReview(true)}
    />
  );
  const step = (id: 'spine' | 'tables' | 'notes') => ({ id, progress: undefined });
  const examination = (
    <ExaminationPane
      kb={kb}
      tabs={room.tabs}
      entered={entered}
      entries={entries}
      leaders={ranking.differential}
      likelihoods={room.likelihoods}
      examination={room.examination}
      noteOf={noteOf}
      patient={layout === 'phone' ? story : undefined}
      above={<QuestionList kb={kb} questions={questions} enter={enter} onGo={go} />}
      over={{ step: 'prone', content: spine }}
      more={[
        { step: step('spine'), content: spine },
        { step: step('tables'), content: <MeasureTables state={room.soon} enter={enter} /> },
        { step: step('notes'), content: <NotesPane state={room.soon} enter={enter} /> },
      ]}
      dispatch={dispatch}
    />
  );
  if (room.isReview) {
    return (
      <Review
        {...{ slug, kb, stored, hold, room, banner, header }}
        isAccepted={bodiesOf(state, 'plan').some(({ section }) => section === 'whole')}
      />
    );
  }
  const plan = isEmpty ? undefined : chosen.plan;
  return (
    <>
      <Workspace
        layout={layout === 'wide' ? 'desk' : layout}
        header={header}
        banner={banner}
        patient={story}
        findings={examination}
        result={differential}
        plan={null}
        foot={
          layout === 'phone' ? (
            <ResultSheet kb={kb} assessed={assessed} onWhy={() => setPanel('why')} onPlan={() => setPanel('plan')} />
          ) : (
            <PlanBar
              plan={plan}
              isStopped={ranking.alerts.some(({ blocks }) => blocks === 'manual')}
              onShow={() => setPanel('plan')}
            />
          )
        }
      />
      <RoomPanels {...{ slug, kb, room, stored, story, differential, open, banner }} />
    </>
  );
}
