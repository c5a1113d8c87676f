import type { Finding, FindingId } from '@junction/knowledge';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/MagnifyingGlass';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { AnswerGlyph } from '#src/parts/answer-glyph.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import { type Entry, entryOf } from './entry-of.ts';
import { type FindingIndex, findFindings } from './find-findings.ts';
import styles from './finding-search.module.css';
import { type FindingTab, tabOfFinding } from './finding-tabs.ts';

const SHOWN = 8;

interface FindingSearchProps {
  readonly index: FindingIndex;
  readonly tabs: readonly FindingTab[];
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onPick: (finding: FindingId) => void;
}

/** Finds a finding by any of its words; Enter opens the one in hand. */
export function FindingSearch({ index, tabs, entries, inputRef, onPick }: FindingSearchProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = findFindings(index, query, SHOWN);
  const isOpen = query.trim() !== '';
  const active = found[Math.min(at, found.length - 1)];
  const close = () => {
    setQuery('');
    setAt(0);
  };
  const pick = (finding: Finding) => {
    close();
    onPick(finding.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (isOpen) close();
      else event.currentTarget instanceof HTMLElement && event.currentTarget.blur();
    }
  };
  return (
    <div className={styles.search}>
      <MagnifyingGlassIcon className={styles.icon} size={18} aria-hidden="true" />
      <input
        ref={inputRef}
        className={styles.input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={words.findings.search}
        aria-keyshortcuts="/"
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active !== undefined ? `${id}${active.id}` : undefined}
        placeholder={words.findings.search}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <span className={styles.key}>
        <KeyCap>/</KeyCap>
      </span>
      <div className={styles.list} hidden={!isOpen}>
        <div id={`${id}list`} role="listbox" aria-label={words.findings.search}>
          {found.map((finding) => {
            const tab = tabOfFinding(tabs, finding.id);
            return (
              <div
                key={finding.id}
                id={`${id}${finding.id}`}
                className={styles.option}
                role="option"
                tabIndex={-1}
                aria-selected={finding === active}
                // Before the blur that closes the list.
                onPointerDown={(event) => {
                  event.preventDefault();
                  pick(finding);
                }}
              >
                <span className={styles.name}>
                  {finding.label}
                  <span className={styles.where}>{tab === undefined ? '' : words.findings.tabs[tab]}</span>
                </span>
                <AnswerGlyph state={entryOf(entries, finding).state} />
              </div>
            );
          })}
        </div>
        {found.length === 0 && <p className={styles.none}>{words.findings.searchNone}</p>}
      </div>
      <p className={styles.live} role="status">
        {isOpen ? words.findings.searchCount(found.length) : ''}
      </p>
    </div>
  );
}
