import type { Condition, KnowledgeBase } from '@junction/knowledge';
import type { Evidence } from '@junction/reasoning';
import { useState } from 'react';
import { DivergingBar } from '#src/parts/diverging-bar.tsx';
import { Grade } from '#src/parts/grade.tsx';
import { decibans, percent } from '#src/text/format.ts';
import { nameInSentence } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import type { Entry } from './entry-of.ts';
import styles from './evidence-list.module.css';
import { evidenceStrength, gradeOf } from './evidence-words.ts';
import type { LikelihoodIndex } from './finding-worth.ts';
import { SourcePanel } from './source-panel.tsx';

/** Lines smaller than this are folded away, unless they are among the first few. */
const SMALLEST_DECIBANS = 1;
const ALWAYS_SHOWN = 4;

interface EvidenceListProps {
  readonly kb: KnowledgeBase;
  readonly condition: Condition;
  readonly prior: number;
  readonly evidence: readonly Evidence[];
  readonly likelihoods: LikelihoodIndex;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** What speaks for and against one cause, each line open to its source. */
export function EvidenceList(props: EvidenceListProps) {
  const { prior, evidence } = props;
  const [open, setOpen] = useState<string>();
  const [showsSmall, setShowsSmall] = useState(false);
  const small = evidence.filter((line, at) => at >= ALWAYS_SHOWN && Math.abs(line.decibans) < SMALLEST_DECIBANS);
  const shown = showsSmall ? evidence : evidence.filter((line) => !small.includes(line));
  return (
    <div className={styles.evidence}>
      <h3 className={styles.hidden}>{words.differential.explain}</h3>
      {evidence.length === 0 && <p className={styles.note}>{words.differential.noEvidence}</p>}
      <ul>
        {shown.map((line) => (
          <EvidenceLine
            key={`${line.kind} ${line.finding}`}
            {...props}
            line={line}
            isOpen={open === line.finding}
            onToggle={() => setOpen(open === line.finding ? undefined : line.finding)}
          />
        ))}
      </ul>
      {small.length > 0 && (
        <button type="button" className={styles.more} onClick={() => setShowsSmall(!showsSmall)}>
          {showsSmall ? words.differential.showFewer : words.differential.smaller(small.length)}
        </button>
      )}
      <p className={styles.note}>{words.differential.prior(percent(prior))}</p>
    </div>
  );
}

interface EvidenceLineProps extends EvidenceListProps {
  readonly line: Evidence;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function EvidenceLine({ kb, condition, likelihoods, entries, line, isOpen, onToggle }: EvidenceLineProps) {
  const rival = line.rival === undefined ? undefined : kb.conditions.find(({ id }) => id === line.rival);
  const { quality, source } = gradeOf(line, condition, likelihoods);
  const label =
    line.kind === 'group' && line.findings.length > 1
      ? words.differential.of(
          line.findings.length,
          kb.findings.filter(({ group }) => group === groupOf(kb, line)).length,
          line.label,
        )
      : line.kind === 'drawing'
        ? words.differential.drawing
        : line.label;
  const state = line.kind === 'finding' ? entries.get(line.finding)?.state : undefined;
  return (
    <li>
      <button type="button" className={styles.line} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.label}>
          {label}
          {state === 'absent' && <span className={styles.detail}>, {words.findings.absent.toLowerCase()}</span>}
          {rival !== undefined && (
            <span className={styles.detail}> {words.differential.rival(nameInSentence(rival.name))}</span>
          )}
        </span>
        <DivergingBar decibans={line.decibans} />
        <span className={styles.decibans}>
          {decibans(line.decibans)} {words.differential.unit}
          <span className={styles.hidden}>
            {' '}
            {words.differential.speaks(
              line.decibans >= 0,
              words.differential.strength[evidenceStrength(line.decibans)],
            )}
          </span>
        </span>
        <Grade quality={quality} source={source} />
      </button>
      {isOpen && <SourcePanel kb={kb} condition={condition} line={line} likelihoods={likelihoods} entries={entries} />}
    </li>
  );
}

function groupOf(kb: KnowledgeBase, line: Evidence): string | undefined {
  return kb.findings.find(({ id }) => id === line.finding)?.group;
}
