import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { NextTest } from '@junction/reasoning';
import { useState } from 'react';
import { duration, percent, percentNumber } from '#src/text/format.ts';
import { nameInSentence } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import styles from './next-tests.module.css';

interface NextTestsProps {
  readonly kb: KnowledgeBase;
  readonly next: readonly NextTest[];
  readonly onGo: (finding: FindingId) => void;
}

/** The test that tells most per minute, with what each answer would do; two more on request. */
export function NextTests({ kb, next, onGo }: NextTestsProps) {
  const [showsMore, setShowsMore] = useState(false);
  const [first, ...rest] = next.filter(({ mandatory }) => !mandatory);
  const mandatory = next.filter((test) => test.mandatory);
  const [question] = mandatory;
  const labelOf = (id: FindingId) => kb.findings.find((finding) => finding.id === id)?.label ?? id;
  return (
    <section className={styles.next} aria-labelledby="next-heading">
      <h3 className={styles.heading} id="next-heading">
        {words.next.heading}
      </h3>
      {question !== undefined && (
        <button type="button" className={styles.safety} onClick={() => onGo(question.finding)}>
          <span className={styles.lineName}>{words.next.safetyFirst(mandatory.length)}</span>
          <span className={styles.bits}>{words.next.ask}</span>
        </button>
      )}
      {first === undefined ? (
        <p>{words.next.none}</p>
      ) : (
        <button type="button" className={styles.card} data-next={first.finding} onClick={() => onGo(first.finding)}>
          <span className={styles.test}>
            <span className={styles.name}>{labelOf(first.finding)}</span>
            <span className={styles.bits}>{words.next.bits(first.bits.toFixed(2), duration(first.minutes))}</span>
          </span>
          <span className={styles.effects}>
            <Effect kb={kb} word={words.next.ifPresent} effect={first.ifPresent} />
            <Effect kb={kb} word={words.next.ifAbsent} effect={first.ifAbsent} />
          </span>
        </button>
      )}
      {showsMore && (
        <ul>
          {rest.slice(0, 2).map((test) => (
            <li key={test.finding}>
              <button type="button" className={styles.line} onClick={() => onGo(test.finding)}>
                <span className={styles.lineName}>{labelOf(test.finding)}</span>
                <span className={styles.bits}>{words.next.bits(test.bits.toFixed(2), duration(test.minutes))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 1 && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={showsMore}
          onClick={() => setShowsMore(!showsMore)}
        >
          {showsMore ? words.next.hide : words.next.two}
        </button>
      )}
    </section>
  );
}

interface EffectProps {
  readonly kb: KnowledgeBase;
  readonly word: string;
  readonly effect: NextTest['ifPresent'];
}

function Effect({ kb, word, effect: { condition, from, to } }: EffectProps) {
  const name = kb.conditions.find(({ id }) => id === condition)?.name ?? condition;
  return (
    <span>
      {word} {nameInSentence(name)}{' '}
      <strong className={styles.move}>
        {percentNumber(from)} {words.differential.to} {percent(to)}
      </strong>
    </span>
  );
}
