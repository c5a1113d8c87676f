import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import type { Plan } from '@junction/planning';
import type { ReactNode } from 'react';
import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import type { Entry } from '../instrument/entry-of.ts';
import { KeysDrawer } from '../instrument/keys-drawer.tsx';
import { PlanView } from '../instrument/plan-view.tsx';

/** What can lie over the sheet, one at a time. */
export type PanelId = 'plan' | 'keys' | 'patient' | 'why';

interface AssessmentPanelsProps {
  readonly kb: KnowledgeBase;
  readonly open: PanelId | undefined;
  /** What must not be missed stays in view over the panel too. */
  readonly banner: ReactNode;
  /** Absent while nothing has been found. */
  readonly plan: Plan | undefined;
  readonly entries: ReadonlyMap<FindingId, Entry>;
  readonly patient: ReactNode;
  readonly differential: ReactNode;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onGo: (finding: FindingId) => void;
  readonly onClose: () => void;
}

export function AssessmentPanels(props: AssessmentPanelsProps) {
  const { kb, open, banner, plan, entries, patient, differential, singleKeys, onSingleKeys, onGo, onClose } = props;
  switch (open) {
    case undefined:
      return null;
    case 'keys':
      return <KeysDrawer singleKeys={singleKeys} onSingleKeys={onSingleKeys} onClose={onClose} />;
    case 'plan':
      return (
        <Drawer
          notice={banner}
          from="right"
          title={plan?.direction ?? words.plan.heading}
          subtitle={plan === undefined ? words.plan.empty : words.plan.proposal}
          onClose={onClose}
        >
          {plan !== undefined && <PlanView kb={kb} plan={plan} entries={entries} onGo={onGo} />}
        </Drawer>
      );
    case 'patient':
      return (
        <Drawer notice={banner} from="left" title={words.header.patient} onClose={onClose}>
          {patient}
        </Drawer>
      );
    case 'why':
      return (
        <Drawer notice={banner} from="below" title={words.sheet.title} onClose={onClose}>
          {differential}
        </Drawer>
      );
  }
}
