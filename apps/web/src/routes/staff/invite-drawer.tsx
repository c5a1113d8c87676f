import type { StaffMember } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { RolesField, type StaffRoles } from './roles-field.tsx';

interface InviteDrawerProps {
  readonly address: string;
  readonly onClose: () => void;
  readonly onDone: (member: StaffMember) => void;
}

export function InviteDrawer({ address, onClose, onDone }: InviteDrawerProps) {
  const { submit, isBusy, problem, proof, say } = useSubmit();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<StaffRoles>(['clinician']);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (roles.length === 0) return say(words.staff.needRole);
    const person = { name: name.trim(), email: email.trim().toLowerCase(), roles };
    void submit(() => callApi<StaffMember>('POST', address, person), onDone);
  };
  return (
    <Drawer title={words.staff.inviteTitle} from="center" onClose={onClose}>
      <form className={styles.form} onSubmit={send}>
        <span />
        <TextField
          label={words.staff.name}
          autoComplete="off"
          value={name}
          onChange={setName}
          maxLength={120}
          isFirst
        />
        <TextField label={words.staff.email} type="email" autoComplete="off" value={email} onChange={setEmail} />
        <RolesField roles={roles} onChange={setRoles} />
        <Notice kind="problem" text={problem} />
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {words.staff.inviteGo}
          </Button>
        </div>
      </form>
      <ProofDrawer proof={proof} />
    </Drawer>
  );
}
