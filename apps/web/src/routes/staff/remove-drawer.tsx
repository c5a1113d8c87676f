import type { StaffMember } from '@junction/contract';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';

interface RemoveDrawerProps {
  readonly address: string;
  readonly member: StaffMember;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RemoveDrawer({ address, member, onClose, onDone }: RemoveDrawerProps) {
  const { submit, isBusy, problem, proof } = useSubmit();
  const { staffId, name, version } = member;
  const remove = () => void submit(() => callApi('POST', `${address}/${staffId}/removal`, { version }), onDone);
  return (
    <Drawer title={words.staff.removeTitle(name)} from="center" onClose={onClose}>
      <div className={styles.form}>
        <span />
        <p>{words.staff.removeLead}</p>
        <Notice kind="problem" text={problem} />
        <div className={styles.buttons}>
          <Button kind="danger" isDisabled={isBusy} onPress={remove}>
            {words.staff.removeGo}
          </Button>
          <Button onPress={onClose}>{words.staff.cancel}</Button>
        </div>
      </div>
      <ProofDrawer proof={proof} />
    </Drawer>
  );
}
