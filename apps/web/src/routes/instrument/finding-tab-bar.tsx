import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { words } from '#src/text/words.ts';
import styles from './finding-tab-bar.module.css';
import type { TabId } from './finding-tabs.ts';

/** A step of the examination, or patient and drawing where they have no pane of their own. */
export type StepId = TabId | 'patient' | 'spine' | 'tables' | 'notes';

export interface Step {
  readonly id: StepId;
  /** How far it has come. Absent where nothing is counted. */
  readonly progress: { readonly answered: number; readonly total: number } | undefined;
}

interface FindingTabBarProps {
  readonly steps: readonly Step[];
  readonly active: StepId;
  readonly panelId: string;
  readonly onSelect: (step: StepId) => void;
}

/** The course of the examination as tabs, each with how far it has come. */
export function FindingTabBar({ steps, active, panelId, onSelect }: FindingTabBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly active tab is the reason to scroll.
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab !== null && tab !== undefined && bar.current !== null) {
      bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
    }
  }, [active]);
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = steps.findIndex(({ id }) => id === active);
    const next = steps[(at + by + steps.length) % steps.length];
    if (next === undefined) return;
    onSelect(next.id);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div ref={bar} className={styles.bar} role="tablist" aria-label={words.findings.heading} onKeyDown={move}>
      {steps.map(({ id, progress }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={styles.tab}
          data-tab={id}
          id={`tab-${id}`}
          aria-selected={id === active}
          aria-controls={panelId}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          <span className={styles.name}>
            {progress !== undefined && progress.answered === progress.total && (
              <CheckIcon size={14} weight="bold" aria-hidden="true" />
            )}
            {words.findings.tabs[id]}
          </span>
          {progress !== undefined && (
            <span className={styles.count}>{words.findings.ofTotal(progress.answered, progress.total)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
