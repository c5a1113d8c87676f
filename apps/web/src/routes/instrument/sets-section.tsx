import type { ConditionId, KnowledgeBase } from '@junction/knowledge';
import type { Ranking } from '@junction/reasoning';
import { percent } from '#src/text/format.ts';
import { nameInSentence, shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import styles from './sets-section.module.css';

const SHOWN = 2;
/** A pair less likely than this is not worth a line. */
const WORTH_A_LINE = 0.03;

interface SetsSectionProps {
  readonly kb: KnowledgeBase;
  readonly sets: Ranking['sets'];
  readonly order: readonly ConditionId[];
}

/** Causes that are likely present at the same time. */
export function SetsSection({ kb, sets, order }: SetsSectionProps) {
  const together = sets
    .filter(({ conditions, probability }) => conditions.length > 1 && probability >= WORTH_A_LINE)
    .slice(0, SHOWN);
  if (together.length === 0) return null;
  const nameOf = (id: string) => kb.conditions.find((condition) => condition.id === id)?.name ?? id;
  return (
    <section className={styles.sets} aria-labelledby="sets-heading">
      <h3 className={styles.heading} id="sets-heading">
        {words.differential.together}
      </h3>
      <ul>
        {together.map(({ conditions, probability }) => (
          <li key={conditions.join(' ')} className={styles.set}>
            <span>
              {words.differential.pair(
                [...conditions]
                  .sort((a, b) => order.indexOf(a) - order.indexOf(b))
                  .map((id, at) => (at === 0 ? shortName(nameOf(id)) : nameInSentence(nameOf(id)))),
              )}
            </span>
            <strong>{percent(probability)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
