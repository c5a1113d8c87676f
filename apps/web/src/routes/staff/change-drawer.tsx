import type { StaffMember } from '@junction/contract';
import { type FormEvent, useState } from 'react';
import { type ApiAnswer, callApi } from '#src/data/api.ts';
import { useSubmit } from '#src/data/use-submit.ts';
import { Button } from '#src/parts/button.tsx';
import { Drawer } from '#src/parts/drawer.tsx';
import { Notice } from '#src/parts/notice.tsx';
import { TextField } from '#src/parts/text-field.tsx';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import { ProofDrawer } from '../frame/proof-drawer.tsx';
import { RolesField } from './roles-field.tsx';

interface ChangeDrawerProps {
  readonly address: string;
  readonly member: StaffMember;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ChangeDrawer({ address, member, onClose, onDone }: ChangeDrawerProps) {
  const { submit, isBusy, problem, proof, say } = useSubmit();
  const [name, setName] = useState(member.name);
  const [roles, setRoles] = useState(member.roles);
  const [version, setVersion] = useState(member.version);
  const save = async (): Promise<ApiAnswer<StaffMember>> => {
    const change = { name: name.trim(), roles, version };
    const answer = await callApi<StaffMember>('PUT', `${address}/${member.staffId}`, change);
    if (answer.ok || answer.problem.code !== 'stale') return answer;
    // What was typed stays; saving again then means it, in the knowledge of what the other wrote.
    const current = answer.problem.current as StaffMember; // As the route says.
    setVersion(current.version);
    const text = words.staff.stale(current.name, current.roles.map((role) => words.roles[role]).join(', '));
    return { ok: false, problem: { ...answer.problem, text } };
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (roles.length === 0) return say(words.staff.needRole);
    void submit(save, onDone);
  };
  return (
    <Drawer title={words.staff.changeTitle(member.name)} subtitle={member.email} from="center" onClose={onClose}>
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
        <RolesField roles={roles} onChange={setRoles} />
        <Notice kind="problem" text={problem} />
        <div className={styles.buttons}>
          <Button kind="primary" type="submit" isDisabled={isBusy}>
            {words.staff.changeGo}
          </Button>
        </div>
      </form>
      <ProofDrawer proof={proof} />
    </Drawer>
  );
}
