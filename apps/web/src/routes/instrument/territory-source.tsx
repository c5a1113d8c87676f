import type { Condition, KnowledgeBase } from '@junction/knowledge';
import { Grade } from '#src/parts/grade.tsx';
import { percent, percentRange } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import { Citation } from './citation.tsx';
import styles from './source-panel.module.css';

interface TerritorySourceProps {
  readonly kb: KnowledgeBase;
  readonly condition: Condition;
}

/** How often a condition paints each region, and how that is known. */
export function TerritorySource({ kb, condition }: TerritorySourceProps) {
  const labels = new Map(kb.regions.map(({ id, label }) => [id, label]));
  return (
    <div className={styles.panel}>
      <dl className={styles.facts}>
        {condition.territories.map(({ region, p, interval }) => (
          <div key={region} style={{ display: 'contents' }}>
            <dt>{words.source.territory(labels.get(region) ?? region)}</dt>
            <dd>{`${percent(p)} (${percentRange(interval)})`}</dd>
          </div>
        ))}
        <dt>{words.source.quality}</dt>
        <dd>
          <Grade quality="very-low" source="estimate" />
        </dd>
        <dt>{words.source.estimateNote}</dt>
        <dd>{condition.territoryRationale}</dd>
        <dt>{words.source.citation}</dt>
        <dd>
          {condition.references.map((id) => (
            <span key={id} style={{ display: 'block' }}>
              <Citation kb={kb} id={id} />
            </span>
          ))}
        </dd>
      </dl>
    </div>
  );
}
