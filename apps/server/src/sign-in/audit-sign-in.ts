import type { AuditAction } from '@junction/contract';
import type { Actor } from '../actor.ts';
import { insertAuditEntries } from '../store/audit-entries.ts';
import { withTenant } from '../store/tenant.ts';
import { requestHeader } from './auth.ts';
import type { Session } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { SignInRefused } from './sign-in-refused.ts';
import { actorOf, type StandingPerson, signInJob } from './standing-person.ts';

/** Whom an entry about signing in is about; no id: nobody that the clinic knows, or nobody in particular. */
export interface SigningPerson {
  readonly kind: StandingPerson['kind'];
  readonly id: string | null;
}

interface SignInEntry {
  readonly clinicId: string;
  readonly actor: Actor;
  readonly action: AuditAction;
  readonly person: SigningPerson;
  /** As the request came; undefined: the server did it by itself. */
  readonly headers?: Headers;
}

/** One entry about signing in. */
export async function auditSigning({ db, newId }: SignInParts, entry: SignInEntry): Promise<void> {
  const { clinicId, actor, action, person, headers } = entry;
  const context = { clinicId, actor, requestId: headers?.get(requestHeader) ?? newId() };
  const patientId = person.kind === 'patient' ? person.id : null;
  await withTenant(db, context, (tx) =>
    insertAuditEntries(tx, context, [{ entryId: newId(), action, resource: person.kind, id: person.id, patientId }]),
  );
}

/** One entry of what somebody did for themselves, in their own name. */
export const auditOwnSigning = (
  parts: SignInParts,
  {
    headers,
    clinicId,
    person,
  }: {
    readonly headers: Headers;
    readonly clinicId: string;
    readonly person: Pick<StandingPerson, 'kind' | 'id' | 'roles'>;
  },
  action: AuditAction,
): Promise<void> => auditSigning(parts, { clinicId, actor: actorOf(person), action, person, headers });

interface WithSession {
  readonly headers: Headers;
  readonly session: Session;
}

/** Does something with a session and writes it down; a secret that did not match is written down as well. */
export async function auditing<T>(
  parts: SignInParts,
  { headers, session: { clinicId, actor } }: WithSession,
  done: AuditAction,
  work: () => Promise<T>,
): Promise<T> {
  const write = async (action: AuditAction): Promise<void> => {
    // A session that is not yet somebody's has nobody to write about.
    if (clinicId === null || actor === null) return;
    await auditOwnSigning(parts, { headers, clinicId, person: { ...actor, roles: [] } }, action);
  };
  try {
    const value = await work();
    await write(done);
    return value;
  } catch (error) {
    if (error instanceof SignInRefused && error.refusal.status === 401) await write('proof-failed');
    throw error;
  }
}

/**
 * Lets somebody in, or writes down that they were refused. That is done after the answer, so that how long it takes tells
 * nothing of whom it was about. Tries beyond the limits are refused before and are in the log alone.
 */
export async function auditingRefusal<T>(
  parts: SignInParts,
  { headers, clinicId }: { readonly headers: Headers; readonly clinicId: string },
  find: () => Promise<SigningPerson>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInRefused && error.refusal.status === 401) {
      parts.later.run('writing down a refused sign-in', async () =>
        auditSigning(parts, {
          ...{ clinicId, headers, actor: signInJob, action: 'sign-in-failed' },
          person: await find(),
        }),
      );
    }
    throw error;
  }
}
