import type { Caller } from '../actor.ts';
import { type Reach, reachOf } from '../permissions.ts';
import type { UseCaseRefusal } from './refusal.ts';
import type { UseCase } from './use-case.ts';

/** How long a proof of who one is holds for what needs it. */
export const stepUpMinutes = 10;

export type Admission =
  | { readonly ok: true; readonly caller: Caller; readonly reach: Reach }
  | { readonly ok: false; readonly refusal: UseCaseRefusal };

export interface Knock {
  readonly caller: Caller | null;
  /** The clinic of the address; undefined: there is none of that name. */
  readonly clinicId: string | undefined;
  readonly now: Date;
}

/**
 * Whether the caller may do this in the clinic of the address, before anything of the clinic is looked at. A clinic that
 * is not the caller's is refused as one that does not exist.
 */
export function authorise(
  useCase: Pick<UseCase, 'permission' | 'needsStepUp'>,
  { caller, clinicId, now }: Knock,
): Admission {
  const refuse = (refusal: UseCaseRefusal): Admission => ({ ok: false, refusal });
  if (caller === null) return refuse({ kind: 'signed-out' });
  if (caller.clinicId !== clinicId) return refuse({ kind: 'not-found' });
  if (caller.isLocked) return refuse({ kind: 'locked' });
  const reach = reachOf(useCase.permission, caller.actor.roles);
  if (reach === undefined) return refuse({ kind: 'forbidden', permission: useCase.permission });
  if (useCase.needsStepUp && !isSteppedUp(caller, now)) return refuse({ kind: 'step-up' });
  return { ok: true, caller, reach };
}

function isSteppedUp({ steppedUpAt }: Caller, now: Date): boolean {
  if (steppedUpAt === null) return false;
  const ageMs = now.getTime() - steppedUpAt.getTime();
  return ageMs >= 0 && ageMs <= stepUpMinutes * 60_000;
}
