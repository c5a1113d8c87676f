import type { Actor, StaffRole } from '../actor.ts';

/** Somebody who signs in, as their clinic knows them. */
export interface StandingPerson {
  readonly kind: 'staff' | 'patient' | 'guardian';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
  readonly isSample: boolean;
}

/** The job in whose name signing in looks at a clinic. */
export const signInJob: Actor = { kind: 'system', id: 'sign-in', roles: ['system'] };

export function actorOf({ kind, id, roles }: Pick<StandingPerson, 'kind' | 'id' | 'roles'>): Actor {
  switch (kind) {
    case 'staff':
      return { kind, id, roles };
    case 'patient':
      return { kind, id, roles: ['patient'] };
    case 'guardian':
      return { kind, id, roles: ['guardian'] };
  }
}
