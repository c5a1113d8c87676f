import type { Finding, KnowledgeBase, Side } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { type Ref, useId } from 'react';
import { Choice } from '#src/parts/choice.tsx';
import { Grade } from '#src/parts/grade.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { decibans, duration } from '#src/text/format.ts';
import { nameInSentence } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';
import { answerAction, notDoneAction, sideAction } from './answer-actions.ts';
import type { CaseAction } from './case-state.ts';
import styles from './current-finding.module.css';
import type { Entry } from './entry-of.ts';
import { splitInstruction } from './finding-words.ts';
import type { Worth } from './finding-worth.ts';
import { LevelField } from './level-field.tsx';
import { MeasureField } from './measure-field.tsx';

const SIDES: readonly Side[] = ['left', 'right', 'both'];
const SIDE_KEYS: Readonly<Record<Side, string>> = { left: 'l', right: 'r', both: 'b', midline: '' };

interface CurrentFindingProps {
  readonly kb: KnowledgeBase;
  readonly finding: Finding;
  readonly entry: Entry;
  readonly known: Case;
  readonly worth: Worth | undefined;
  readonly note: string | undefined;
  readonly headingRef: Ref<HTMLButtonElement>;
  readonly dispatch: (action: CaseAction) => void;
  readonly onClose: () => void;
}

/** The test in hand: how it is done, what counts as positive, the answers with their keys, and what it is worth. */
export function CurrentFinding(props: CurrentFindingProps) {
  const { kb, finding, entry, known, worth, note, headingRef, dispatch, onClose } = props;
  const id = useId();
  const { how, positive } = splitInstruction(finding.how);
  const { state, observation } = entry;
  const answer = (value: 'present' | 'absent') => dispatch(answerAction(finding, entry, value, known));
  return (
    <div className={styles.current}>
      <div className={styles.head}>
        <button
          type="button"
          ref={headingRef}
          className={styles.title}
          data-finding={finding.id}
          data-answered={state !== 'to-do'}
          aria-expanded={true}
          aria-controls={id}
          onClick={onClose}
        >
          {finding.label}
        </button>
        <span className={styles.time}>{[duration(finding.minutes), note].filter(Boolean).join(', ')}</span>
      </div>
      <div className={styles.body} id={id}>
        <p className={styles.how}>
          {finding.question !== undefined && <span className={styles.question}>{finding.question} </span>}
          {how !== '' && `${how} `}
          {positive !== undefined && (
            <>
              <strong>{words.findings.positive}</strong> {positive}
            </>
          )}
        </p>
        <div className={styles.answers}>
          <button
            type="button"
            className={styles.present}
            aria-pressed={state === 'present'}
            aria-keyshortcuts="p"
            onClick={() => answer('present')}
          >
            {state === 'present' && <CheckIcon size={17} weight="bold" aria-hidden="true" />}
            {words.findings.present} <KeyCap>P</KeyCap>
          </button>
          <button
            type="button"
            className={styles.absent}
            aria-pressed={state === 'absent'}
            aria-keyshortcuts="a"
            onClick={() => answer('absent')}
          >
            {words.findings.absent} <KeyCap>A</KeyCap>
          </button>
          <button
            type="button"
            className={styles.notDone}
            aria-pressed={state === 'not-done'}
            aria-keyshortcuts="n"
            onClick={() => dispatch(notDoneAction(finding, entry))}
          >
            {words.findings.notDone} <KeyCap>N</KeyCap>
          </button>
          {finding.sided && (
            <Choice
              label={words.findings.sideLabel}
              options={SIDES.map((value) => ({ value, label: words.sides[value], keyShortcut: SIDE_KEYS[value] }))}
              value={observation?.side}
              onChange={(side) => dispatch(sideAction(finding, entry, side))}
            />
          )}
        </div>
        {(finding.measure !== undefined || (observation !== undefined && isSegmental(finding))) && (
          <div className={styles.fields}>
            {finding.measure !== undefined && (
              <MeasureField
                key={finding.id}
                finding={finding}
                measure={finding.measure}
                observation={observation}
                dispatch={dispatch}
              />
            )}
            {observation !== undefined && isSegmental(finding) && (
              <LevelField observation={observation} dispatch={dispatch} />
            )}
          </div>
        )}
        <p className={styles.worth}>
          {worth === undefined ? words.findings.noWorth : <WorthLine worth={worth} kb={kb} />}
        </p>
        {state === 'not-done' && <p className={styles.worth}>{words.findings.notDoneNote}</p>}
      </div>
    </div>
  );
}

function WorthLine({ worth, kb }: { readonly worth: Worth; readonly kb: KnowledgeBase }) {
  const name = kb.conditions.find(({ id }) => id === worth.condition)?.name ?? worth.condition;
  return (
    <>
      <span>
        {words.findings.upTo}{' '}
        <strong>
          {decibans(worth.presentDecibans)} {words.differential.unit}
        </strong>
        , {words.findings.ifAbsentWorth} {decibans(worth.absentDecibans)},{' '}
        {words.findings.forCondition(nameInSentence(name))}
      </span>
      <Grade quality={worth.row.quality} source={worth.row.source} />
    </>
  );
}

/** Tests of one motion segment of the spine say at which level they were positive. */
function isSegmental(finding: Finding): boolean {
  return (
    finding.kind === 'exam' && /\bT1[0-2]\b|\bL[1-5]\b|\bTLJ\b|segment|facet/i.test(`${finding.label} ${finding.how}`)
  );
}
