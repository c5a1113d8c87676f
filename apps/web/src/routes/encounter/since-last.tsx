import type { EncounterState as StoredEncounter } from '@junction/contract';
import { compareVisits, type EntryBody } from '@junction/encounter';
import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Answer, Case } from '@junction/reasoning';
import { useMemo } from 'react';
import { Button } from '#src/parts/button.tsx';
import { momentDayWords } from '#src/text/day-words.ts';
import { words } from '#src/text/words.ts';
import { carriedBodies, caseOfContent } from './last-visit.ts';
import styles from './story-pane.module.css';

const SHOWN = 8;

interface SinceLastProps {
  readonly kb: Pick<KnowledgeBase, 'findings'>;
  readonly previous: NonNullable<StoredEncounter['previous']>;
  readonly known: Case;
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onGo: (finding: FindingId) => void;
}

/** What changed since the last signed visit, and what of it is still to ask. */
export function SinceLast({ kb, previous, known, enter, onGo }: SinceLastProps) {
  const before = useMemo(() => caseOfContent(previous.content), [previous]);
  const changes = useMemo(() => (before === undefined ? [] : compareVisits(before, known)), [before, known]);
  if (before === undefined) return null;
  const labelOf = (id: FindingId) => kb.findings.find((finding) => finding.id === id)?.label ?? id;
  const missing = changes.filter(({ now, before: then }) => now === undefined && then === 'present');
  const changed = changes.filter(({ now }) => now !== undefined);
  const said = (
    answer: Answer | undefined,
    measured: number | undefined,
    of: typeof words.story.was | typeof words.story.now,
  ) => (measured === undefined ? of[answer ?? 'asked'] : `${of[answer ?? 'asked']} (${measured})`);
  return (
    <>
      <p className={styles.caption}>{words.room.followUp(momentDayWords(previous.signedAt))}</p>
      {known.observations.length === 0 && known.pain === undefined && (
        <>
          <Button onPress={() => enter(...carriedBodies(kb, before))}>{words.story.carry}</Button>
          <p className={styles.caption}>{words.story.carryHint}</p>
        </>
      )}
      {missing.length > 0 && <p className={styles.caption}>{words.story.askAgain(missing.length)}</p>}
      {changes.length === 0 && <p className={styles.caption}>{words.story.same}</p>}
      <ul className={styles.list}>
        {[...changed, ...missing].slice(0, SHOWN).map(({ finding, before: then, now, measuredBefore, measuredNow }) => (
          <li key={finding}>
            <button type="button" className={styles.question} onClick={() => onGo(finding)}>
              <span>
                {labelOf(finding)}
                <span className={styles.change}>
                  {said(then, measuredBefore, words.story.was)}, {said(now, measuredNow, words.story.now)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
