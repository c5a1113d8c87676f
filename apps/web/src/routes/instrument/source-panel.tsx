import type { Condition, KnowledgeBase } from '@junction/knowledge';
import type { Evidence } from '@junction/reasoning';
import { words } from '#src/text/words.ts';
import type { Entry } from './entry-of.ts';
import { FindingSource } from './finding-source.tsx';
import type { LikelihoodIndex } from './finding-worth.ts';
import styles from './source-panel.module.css';
import { TerritorySource } from './territory-source.tsx';

interface SourcePanelProps {
  readonly kb: KnowledgeBase;
  readonly condition: Condition;
  readonly line: Evidence;
  readonly likelihoods: LikelihoodIndex;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Where the numbers of one line of evidence come from. A line of several findings opens to each of them. */
export function SourcePanel({ kb, condition, line, likelihoods, entries }: SourcePanelProps) {
  if (line.kind === 'drawing') return <TerritorySource kb={kb} condition={condition} />;
  return (
    <div className={styles.panel}>
      {line.findings.length > 1 && <p className={styles.note}>{words.source.sharedSign}</p>}
      {line.findings.map((id) => {
        const finding = kb.findings.find((candidate) => candidate.id === id);
        if (finding === undefined) return null;
        return (
          <FindingSource
            key={id}
            kb={kb}
            finding={finding}
            row={likelihoods.get(id)?.get(condition.id)}
            state={entries.get(id)?.state}
          />
        );
      })}
    </div>
  );
}
