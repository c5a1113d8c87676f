import type { StaffMember } from '@junction/contract';
import { words } from '#src/text/words.ts';
import styles from '../frame/form.module.css';
import own from './staff-page.module.css';

export type StaffRoles = StaffMember['roles'];

const all = ['owner', 'clinician', 'front-desk', 'content-editor'] as const;

interface RolesFieldProps {
  readonly roles: StaffRoles;
  readonly onChange: (roles: StaffRoles) => void;
}

/** Any of the roles, at least one. */
export function RolesField({ roles, onChange }: RolesFieldProps) {
  return (
    <fieldset className={own.roles}>
      <legend className={styles.subtitle}>{words.staff.roles}</legend>
      {all.map((role) => (
        <label key={role} className={styles.check}>
          <input
            type="checkbox"
            className={styles.box}
            checked={roles.includes(role)}
            onChange={(event) =>
              onChange(all.filter((it) => (it === role ? event.target.checked : roles.includes(it))))
            }
          />
          {words.roles[role]}
        </label>
      ))}
    </fieldset>
  );
}
