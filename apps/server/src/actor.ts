/** The parts that people play. What each may do is in `permissions.ts`. */
export const staffRoles = ['owner', 'clinician', 'front-desk', 'content-editor'] as const;

export type StaffRole = (typeof staffRoles)[number];

export type Role = StaffRole | 'patient' | 'guardian' | 'system';

/** Who acts: a member of staff, a patient or a guardian by the id of their row, or a job of the server by its name. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly roles: readonly StaffRole[] }
  | { readonly kind: 'patient'; readonly id: string; readonly roles: readonly ['patient'] }
  | { readonly kind: 'guardian'; readonly id: string; readonly roles: readonly ['guardian'] }
  | { readonly kind: 'system'; readonly id: string; readonly roles: readonly ['system'] };

/** Someone who is signed in, as the session says. */
export interface Caller {
  readonly clinicId: string;
  readonly actor: Actor;
  /** When the person last proved again who they are; null: not since they signed in. */
  readonly steppedUpAt: Date | null;
  /** True while the person has locked the screen of a shared desk: the session lives, and may do nothing. */
  readonly isLocked: boolean;
}
