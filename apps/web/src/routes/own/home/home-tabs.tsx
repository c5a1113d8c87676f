import { BarbellIcon } from '@phosphor-icons/react/dist/csr/Barbell';
import { BookOpenIcon } from '@phosphor-icons/react/dist/csr/BookOpen';
import { CalendarBlankIcon } from '@phosphor-icons/react/dist/csr/CalendarBlank';
import { ChartLineIcon } from '@phosphor-icons/react/dist/csr/ChartLine';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';

export type HomeTab = 'today' | 'progress' | 'visits' | 'pain';

const tabs = [
  { tab: 'today', Icon: BarbellIcon },
  { tab: 'progress', Icon: ChartLineIcon },
  { tab: 'visits', Icon: CalendarBlankIcon },
  { tab: 'pain', Icon: BookOpenIcon },
] as const;

/** The parts of the place: under the thumb on a phone. */
export function HomeTabs({ tab, onTab }: { readonly tab: HomeTab; readonly onTab: (tab: HomeTab) => void }) {
  const open = (next: HomeTab) => {
    onTab(next);
    scrollTo({ top: 0 });
  };
  return (
    <nav className={styles.tabs} aria-label={words.home.tabsLabel}>
      {tabs.map(({ tab: it, Icon }) => (
        <button
          key={it}
          type="button"
          className={styles.tab}
          {...(it === tab && { 'aria-current': 'page' as const })}
          onClick={() => open(it)}
        >
          <Icon size={24} weight={it === tab ? 'fill' : 'regular'} aria-hidden="true" />
          {words.home.tabs[it]}
        </button>
      ))}
    </nav>
  );
}
