import type { Finding, FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { type Ref, useCallback } from 'react';
import { words } from '#src/text/words.ts';
import type { CaseAction } from './case-state.ts';
import { CurrentFinding } from './current-finding.tsx';
import { type Entry, entryOf } from './entry-of.ts';
import { FindingRow } from './finding-row.tsx';
import { type FindingGroup, type FindingTab, LONE } from './finding-tabs.ts';
import type { Worth } from './finding-worth.ts';
import styles from './findings-pane.module.css';
import { shownGroups } from './shown-findings.ts';

interface FindingsPaneProps {
  readonly kb: KnowledgeBase;
  readonly tab: FindingTab;
  readonly current: FindingId | undefined;
  readonly known: Case;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  /** What stands beside a finding: why it is next, or who asks it. */
  readonly noteOf: (finding: Finding, isCurrent: boolean) => string | undefined;
  readonly showsRare: boolean;
  readonly worth: Worth | undefined;
  readonly headingRef: Ref<HTMLButtonElement>;
  readonly dispatch: (action: CaseAction) => void;
  readonly onOpen: (finding: FindingId | undefined) => void;
  readonly onShowRare: (shows: boolean) => void;
}

/** The findings of one step of the examination, the current one open. */
export function FindingsPane(props: FindingsPaneProps) {
  const { kb, tab, current, known, entries, noteOf, showsRare, worth, headingRef, dispatch } = props;
  const { onOpen, onShowRare } = props;
  const open = useCallback((finding: Finding) => onOpen(finding.id), [onOpen]);
  const close = useCallback(() => onOpen(undefined), [onOpen]);
  const { groups, hidden } = shownGroups(tab, showsRare, entries, current);
  return (
    <>
      {groups.map((group) => (
        <section key={group.id} aria-label={nameOfGroup(group)}>
          {(group.id !== LONE || groups.length > 1) && group.id !== 'safety' && (
            <h3 className={styles.group}>{nameOfGroup(group)}</h3>
          )}
          <ul>
            {group.findings.map((finding) => (
              <li key={finding.id}>
                {finding.id === current ? (
                  <CurrentFinding
                    kb={kb}
                    finding={finding}
                    entry={entryOf(entries, finding)}
                    known={known}
                    worth={worth}
                    note={noteOf(finding, true)}
                    headingRef={headingRef}
                    dispatch={dispatch}
                    onClose={close}
                  />
                ) : (
                  <FindingRow
                    finding={finding}
                    entry={entryOf(entries, finding)}
                    note={noteOf(finding, false)}
                    onOpen={open}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {(hidden > 0 || showsRare) && tab.groups.some(({ findings }) => findings.some(({ core }) => !core)) && (
        <button type="button" className={styles.rare} onClick={() => onShowRare(!showsRare)}>
          {showsRare ? words.findings.hideRare : words.findings.rare(hidden)}
        </button>
      )}
    </>
  );
}

function nameOfGroup({ id, label }: FindingGroup): string {
  if (id === 'safety') return words.safety.heading;
  return id === LONE ? words.findings.lone : label;
}
