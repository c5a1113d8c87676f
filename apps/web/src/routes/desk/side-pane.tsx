import { DeskLegend } from './desk-legend.tsx';
import { LiveLine } from './live-line.tsx';
import styles from './side-pane.module.css';
import { ToDecide } from './to-decide.tsx';
import { WaitingList } from './waiting-list.tsx';

interface SidePaneProps {
  readonly isLive: boolean;
  readonly showCancelled: boolean;
  readonly onShowCancelled: (show: boolean) => void;
}

/** Who waits, what is to decide, and what the marks mean: beside the calendar where there is room. */
export function SidePane(props: SidePaneProps) {
  return (
    <aside className={styles.pane}>
      <SideContent {...props} />
    </aside>
  );
}

export function SideContent({ isLive, showCancelled, onShowCancelled }: SidePaneProps) {
  return (
    <>
      <WaitingList />
      <ToDecide />
      <DeskLegend showCancelled={showCancelled} onShowCancelled={onShowCancelled} />
      <LiveLine isLive={isLive} />
    </>
  );
}
