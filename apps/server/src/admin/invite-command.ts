import { randomBytes, randomUUID } from 'node:crypto';
import { staffInvitationSchema } from '@junction/contract';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import type { Kysely } from 'kysely';
import { newId } from '../new-id.ts';
import { insertAuditEntries } from '../store/audit-entries.ts';
import { findClinicId } from '../store/clinics.ts';
import { openDatabase } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { insertStaff, listStaff, updateStaff } from '../store/staff.ts';
import { type TenantTx, withTenant } from '../store/tenant.ts';
import { parseInput } from '../usecases/parse-input.ts';
import { daysToAccept, putStaffInvitation } from '../usecases/staff/put-staff-invitation.ts';
import { type Environment, onInstallation } from './admin-database.ts';

export interface InviteOptions {
  readonly slug: string;
  readonly email: string;
  /** Of somebody new; who is here already keeps theirs. */
  readonly name?: string;
  readonly role: string;
  readonly now: Date;
}

const shape = TypeCompiler.Compile(staffInvitationSchema);

/** `junction admin invite`: may be run while the server serves. The address is in the answer and nowhere else. */
export async function inviteOne(environment: Environment, options: InviteOptions): Promise<Result<string, Problem>> {
  const done = await onInstallation(environment, 'beside', async ({ access }) => {
    const { db, close } = await openDatabase(access);
    return inviteInto(db, options).finally(close);
  });
  if (!done.ok) return done;
  if (!done.value.ok) return done.value;
  const base = environment.PUBLIC_URL?.trim().replace(/\/+$/, '') ?? '';
  const where = base === '' ? 'below the address of this installation' : 'at';
  return ok(
    `Invited. Within ${daysToAccept} days a password is chosen ${where}\n\n  ${base}${done.value.value}\n\nIt is shown this once and good once: whoever has it can take up the sign-in.\n`,
  );
}

async function inviteInto(db: Kysely<Schema>, options: InviteOptions): Promise<Result<string, Problem>> {
  const { slug, role, now } = options;
  const clinicId = await findClinicId(db, slug);
  if (clinicId === undefined) return refused([{ path: '--clinic', message: 'there is no such clinic here' }]);
  const actor = { kind: 'system', id: 'admin-invite', roles: ['system'] } as const;
  const context = { clinicId, actor, requestId: randomUUID() };
  const email = options.email.trim().toLowerCase();
  return withTenant(db, context, async (tx) => {
    const present = (await listStaff(tx, clinicId)).find((person) => person.email === email);
    if (present?.hasSignIn === true) return refused([{ path: '--email', message: 'this person can sign in already' }]);
    const value = { name: present?.name ?? options.name ?? '', email, roles: [role] };
    const person = parseInput({ shape, value, check: () => [] });
    if (!person.ok) return refused(person.problems.map(ofOption));
    const roles = [...new Set([...(present?.roles ?? []), ...person.value.roles])];
    const staffId = present?.staffId ?? makeId();
    const isKept =
      present === undefined
        ? await insertStaff(tx, clinicId, { ...person.value, staffId, isSample: false })
        : await updateStaff(tx, clinicId, { ...present, roles });
    if (!isKept) return refused([{ path: '--email', message: 'somebody else changed this person now; try again' }]);
    const address = await putStaffInvitation(tx, { clinicId, slug }, { staffId, now });
    await writeAudit(tx, context, { staffId, action: present === undefined ? 'create' : 'update' });
    return ok(address);
  });
}

const writeAudit = (
  tx: TenantTx,
  context: Parameters<typeof insertAuditEntries>[1],
  { staffId, action }: { readonly staffId: string; readonly action: 'create' | 'update' },
): Promise<void> =>
  insertAuditEntries(tx, context, [{ entryId: makeId(), action, resource: 'staff', id: staffId, patientId: null }]);

const makeId = (): string => newId(Date.now(), randomBytes(10));

const ofOption = ({ path, message }: Problem): Problem => ({ path: `--${path.replace(/^roles.*/, 'role')}`, message });
