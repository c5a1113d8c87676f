import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openTestClinics, type TestClinics } from '../http/test-clinics.ts';
import { inviteOne } from './invite-command.ts';

describe('junction admin invite', () => {
  let clinics: TestClinics;
  let url: string;
  beforeAll(async () => {
    clinics = await openTestClinics();
    const { user, password, host, port } = inject('cluster').superuser;
    const address = new URL('postgresql://localhost');
    address.pathname = `/${clinics.database.owner.database}`;
    address.searchParams.set('host', String(host));
    address.searchParams.set('port', String(port));
    address.username = String(user);
    address.password = String(password ?? '');
    url = address.href;
  });
  afterAll(() => clinics.close());

  const invite = (
    email: string,
    more: { readonly name?: string; readonly role?: string; readonly slug?: string } = {},
  ) =>
    inviteOne(
      { DATABASE_URL: url, PUBLIC_URL: 'https://clinic.example.org/' },
      { slug: 'home', role: 'owner', now: new Date(), ...more, email },
    );
  const tokenOf = (answer: Awaited<ReturnType<typeof invite>>): string =>
    (answer.ok && /https:\/\/clinic\.example\.org\/clinics\/home\/invitation#(\S+)/.exec(answer.value)?.[1]) || 'none';
  const rows = (query: ReturnType<typeof sql>) =>
    clinics.within(clinics.home, async (tx) => (await query.execute(tx)).rows);
  const hashes = (email: string) =>
    rows(sql`select encode(i.token_hash, 'hex') as hash from staff_invitations i join staff s using (clinic_id, staff_id)
      where s.email = ${email}`);
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

  it('adds an owner, shows the address once, and writes it into the audit as done by the system', async () => {
    const answer = await invite('First@example.org', { name: 'First Owner' });
    expect(await hashes('first@example.org')).toEqual([{ hash: sha256(tokenOf(answer)) }]);
    expect(
      await rows(sql`select a.actor_kind, a.actor_id, a.action, r.role from audit_entries a
        join staff s on s.staff_id = a.resource_id join staff_roles r on r.staff_id = s.staff_id
        where s.email = 'first@example.org'`),
    ).toEqual([{ actor_kind: 'system', actor_id: 'admin-invite', action: 'create', role: 'owner' }]);
  });

  it('invites again who cannot sign in yet, adds the role, and makes the earlier address void', async () => {
    await invite('clinician@home.example.org');
    const second = await invite('clinician@home.example.org');
    expect(await hashes('clinician@home.example.org')).toEqual([{ hash: sha256(tokenOf(second)) }]);
    expect(
      await rows(sql`select role from staff_roles where staff_id = ${clinics.home.staff.clinician} order by role`),
    ).toEqual([{ role: 'clinician' }, { role: 'owner' }]);
  });

  it('refuses who can sign in, a clinic that is not here, a role that is none, and somebody new without a name', async () => {
    await rows(sql`update staff set auth_user_id = 'u' where email = 'owner@home.example.org'`);
    const paths = async (answer: ReturnType<typeof invite>) => {
      const result = await answer;
      return result.ok ? [] : result.problems.map(({ path }) => path);
    };
    expect(await paths(invite('owner@home.example.org'))).toEqual(['--email']);
    expect(await paths(invite('a@example.org', { slug: 'gone', name: 'A' }))).toEqual(['--clinic']);
    expect(await paths(invite('a@example.org', { role: 'king', name: 'A' }))).toEqual(['--role']);
    expect(await paths(invite('a@example.org'))).toEqual(['--name']);
  });
});
