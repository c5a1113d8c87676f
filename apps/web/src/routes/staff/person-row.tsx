import type { StaffMember } from '@junction/contract';
import { Button } from '#src/parts/button.tsx';
import { words } from '#src/text/words.ts';
import styles from './staff-page.module.css';

interface PersonRowProps {
  readonly member: StaffMember;
  /** What an owner can do; absent for everyone else. */
  readonly owner?: { readonly onInvite: () => void; readonly onChange: () => void; readonly onRemove: () => void };
}

export function PersonRow({ member, owner }: PersonRowProps) {
  const { name, email, roles, hasSignIn, isSample } = member;
  return (
    <li className={styles.person}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.email}>{email}</p>
      </div>
      <div className={styles.tags}>
        {roles.map((role) => (
          <span key={role} className={styles.tag}>
            {words.roles[role]}
          </span>
        ))}
      </div>
      <div className={styles.tags}>
        {isSample && <span className={styles.sample}>{words.frame.sample}</span>}
        <span>{hasSignIn ? words.staff.canSignIn : words.staff.invited}</span>
      </div>
      {owner !== undefined && (
        <div className={styles.actions}>
          {!hasSignIn && <Button onPress={owner.onInvite}>{words.staff.resend}</Button>}
          <Button label={words.staff.changeOf(name)} onPress={owner.onChange}>
            {words.staff.change}
          </Button>
          <Button kind="danger" label={words.staff.removeTitle(name)} onPress={owner.onRemove}>
            {words.staff.remove}
          </Button>
        </div>
      )}
    </li>
  );
}
