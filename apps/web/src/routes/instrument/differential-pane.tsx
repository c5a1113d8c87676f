import type { ConditionId, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Ranking } from '@junction/reasoning';
import { useState } from 'react';
import { shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import styles from './differential-pane.module.css';
import { DifferentialRow } from './differential-row.tsx';
import type { Entry } from './entry-of.ts';
import { EvidenceList } from './evidence-list.tsx';
import type { LikelihoodIndex } from './finding-worth.ts';
import { MechanismSection } from './mechanism-section.tsx';
import { NextTests } from './next-tests.tsx';
import { SetsSection } from './sets-section.tsx';
import type { Assessed } from './use-assessment.ts';
import { Verdict } from './verdict.tsx';

/** Rows before "Show all": those from 10 % on, at least four, at most five. */
const FEWEST = 4;
const MOST = 5;
const WORTH_A_ROW = 0.1;

interface DifferentialPaneProps {
  readonly kb: KnowledgeBase;
  readonly assessed: Assessed;
  readonly likelihoods: LikelihoodIndex;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly onOpen: (condition: ConditionId) => void;
  readonly onGo: (finding: FindingId) => void;
}

/** Where it probably comes from: the verdict, the causes, what to test next and the mechanism. */
export function DifferentialPane(props: DifferentialPaneProps) {
  const { kb, assessed, likelihoods, entries, onOpen, onGo } = props;
  const [showsAll, setShowsAll] = useState(false);
  const { ranking, next, order, open, evidence, sheet } = assessed;
  const rows = new Map(ranking.differential.map((row) => [row.condition, row]));
  const shown = showsAll ? order : order.slice(0, countOfRows(order, rows));
  const rest = order.slice(shown.length).map((id) => rows.get(id)?.probability ?? 0);
  return (
    <section className={styles.pane} aria-labelledby="verdict-heading">
      <Verdict kb={kb} assessed={assessed} />
      <div>
        {shown.map((id) => {
          const row = rows.get(id);
          const condition = kb.conditions.find((candidate) => candidate.id === id);
          if (row === undefined || condition === undefined) return null;
          return (
            <DifferentialRow
              key={`${sheet} ${id}`}
              condition={condition}
              row={row}
              isOpen={id === open}
              onToggle={onOpen}
            >
              {id === open && (
                <EvidenceList
                  kb={kb}
                  condition={condition}
                  prior={row.prior}
                  evidence={evidence}
                  likelihoods={likelihoods}
                  entries={entries}
                />
              )}
            </DifferentialRow>
          );
        })}
      </div>
      <p className={styles.more}>
        {words.verdict.published}{' '}
        {!showsAll && words.differential.more(rest.length, `${Math.ceil(Math.max(0.01, ...rest) * 100)}%`)}{' '}
        <button type="button" className={styles.link} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? words.differential.showFewer : words.differential.showAll}
        </button>
      </p>
      <SetsSection kb={kb} sets={ranking.sets} order={order} />
      <NextTests kb={kb} next={next} onGo={onGo} />
      <MechanismSection
        kb={kb}
        mechanism={ranking.mechanism}
        isPaused={ranking.alerts.some(({ blocks }) => blocks === 'manual')}
      />
      <Unscored kb={kb} unscored={ranking.unscored} />
    </section>
  );
}

function countOfRows(
  order: readonly ConditionId[],
  rows: ReadonlyMap<ConditionId, Ranking['differential'][number]>,
): number {
  const worth = order.filter((id) => (rows.get(id)?.probability ?? 0) >= WORTH_A_ROW).length;
  return Math.min(MOST, Math.max(FEWEST, worth));
}

/** What was recorded and moves nothing, with the reason. */
function Unscored({ kb, unscored }: { readonly kb: KnowledgeBase; readonly unscored: Ranking['unscored'] }) {
  if (unscored.length === 0) return null;
  return (
    <details className={styles.unscored}>
      <summary>{`${words.differential.notScored}: ${unscored.length}`}</summary>
      <ul>
        {unscored.map(({ finding, because }) => (
          <li key={finding}>
            {shortName(kb.findings.find(({ id }) => id === finding)?.label ?? finding)}: {because}
          </li>
        ))}
      </ul>
    </details>
  );
}
