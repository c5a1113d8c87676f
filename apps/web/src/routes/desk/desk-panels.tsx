import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import { BlockDrawer } from './block-drawer.tsx';
import { BookDrawer } from './book-drawer.tsx';
import { useDesk } from './desk-context.ts';
import { DeskKeysDrawer } from './desk-keys-drawer.tsx';
import { FindDrawer } from './find-drawer.tsx';
import { PatientDrawer } from './patient-drawer.tsx';
import { SeriesDrawer } from './series-drawer.tsx';
import styles from './side-pane.module.css';
import { SideContent } from './side-pane.tsx';
import { VisitDrawer } from './visit-drawer.tsx';
import { WaitDrawer } from './wait-drawer.tsx';

interface DeskPanelsProps {
  readonly isLive: boolean;
  readonly showCancelled: boolean;
  readonly onShowCancelled: (show: boolean) => void;
  /** Shows the day of a moment. */
  readonly onGo: (to: number) => void;
}

/** What stands over the calendar: one thing at a time. A new thing is a new drawer, so that nothing of the last one stays. */
export function DeskPanels({ onGo, ...side }: DeskPanelsProps) {
  const { panel, open } = useDesk();
  const close = () => open(undefined);
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'visit':
      return <VisitDrawer key={panel.visit.id} opened={panel.visit} edits={panel.edits} onClose={close} />;
    case 'book':
      return <BookDrawer panel={panel} onClose={close} />;
    case 'find':
      return <FindDrawer onClose={close} />;
    case 'patient':
      return <PatientDrawer key={panel.id} patientId={panel.id} onClose={close} onGo={onGo} />;
    case 'wait':
      return <WaitDrawer patient={panel.patient} onClose={close} />;
    case 'series':
      return <SeriesDrawer patient={panel.patient} onClose={close} onGo={onGo} />;
    case 'block':
      return <BlockDrawer panel={panel} onClose={close} />;
    case 'keys':
      return <DeskKeysDrawer onClose={close} />;
    case 'side':
      return (
        <Drawer from="right" isNarrow title={words.desk.side} onClose={close}>
          <div className={styles.sheet}>
            <SideContent {...side} />
          </div>
        </Drawer>
      );
  }
}
