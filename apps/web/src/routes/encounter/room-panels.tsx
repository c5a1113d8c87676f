import type { EncounterState as StoredEncounter } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Alert } from '@junction/reasoning';
import type { ReactNode } from 'react';
import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import { KeysDrawer } from '../instrument/keys-drawer.tsx';
import { mechanismThatTurns } from './mechanism-that-turns.ts';
import { PlanDrawer } from './plan-drawer.tsx';
import { ResolveDrawer } from './resolve-drawer.tsx';
import type { EncounterRoom } from './use-encounter-room.ts';

interface RoomPanelsProps {
  readonly slug: string;
  readonly kb: KnowledgeBase;
  readonly room: EncounterRoom;
  readonly stored: StoredEncounter;
  readonly story: ReactNode;
  readonly differential: ReactNode;
  readonly open: readonly Alert[];
  /** What must not be missed stays in view over the panel too. */
  readonly banner: ReactNode;
}

/** What lies over the encounter, one at a time. */
export function RoomPanels({ slug, kb, room, stored, story, differential, open, banner }: RoomPanelsProps) {
  const { panel, setPanel, state, chosen, entries, enter, go } = room;
  const close = () => setPanel(undefined);
  switch (panel) {
    case undefined:
      return null;
    case 'keys':
      return <KeysDrawer singleKeys={room.singleKeys} onSingleKeys={room.setSingleKeys} onClose={close} />;
    case 'plan':
      return (
        <PlanDrawer
          {...{ slug, kb, state, chosen, entries, enter, banner }}
          patientId={stored.patient.patientId}
          alerts={room.assessed.ranking.alerts}
          mechanism={mechanismThatTurns(room.assessed.ranking.mechanism)}
          onGo={go}
          onReview={() => {
            close();
            room.setIsReview(true);
          }}
          onClose={close}
        />
      );
    case 'patient':
      return (
        <Drawer notice={banner} from="left" title={words.header.patient} onClose={close}>
          {story}
        </Drawer>
      );
    case 'why':
      return (
        <Drawer notice={banner} from="below" title={words.sheet.title} onClose={close}>
          {differential}
        </Drawer>
      );
    case 'resolve':
      return <ResolveDrawer alerts={open} enter={enter} onClose={close} />;
  }
}
