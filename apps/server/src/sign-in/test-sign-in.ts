import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Kysely } from 'kysely';
import type { StaffRole } from '../actor.ts';
import { buildTestApp, loadTestKnowledge } from '../http/test-app.ts';
import { newId } from '../new-id.ts';
import { insertAuditEntries } from '../store/audit-entries.ts';
import { addClinicIfMissing } from '../store/clinics.ts';
import { openDatabase, prepareTables } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import { linkStaff } from '../store/sign-in/sign-in-people.ts';
import { insertStaff } from '../store/staff.ts';
import { createTestDatabase } from '../store/test-database.ts';
import { createClinicRunner } from '../usecases/clinic-runner.ts';
import { createSignIn } from './create-sign-in.ts';
import { hashPassword } from './password-hash.ts';
import { resolveCaller } from './resolve-caller.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { inClinic } from './standing.ts';

/** A server with real sign-in over a database of its own, and a clock that the test moves. */
export interface TestSignIn {
  readonly app: FastifyInstance;
  readonly db: Kysely<Schema>;
  readonly parts: SignInParts;
  readonly clinicId: string;
  readonly foreignId: string;
  readonly lines: readonly string[];
  readonly wait: (minutes: number) => void;
  readonly close: () => Promise<void>;
}

export interface TestSignInOptions {
  readonly publicUrl?: string;
  readonly allowsSamples?: boolean;
}

export const makeId = (): string => newId(Date.now(), randomBytes(10));

export async function openTestSignIn({
  publicUrl,
  allowsSamples = false,
}: TestSignInOptions = {}): Promise<TestSignIn> {
  const database = await createTestDatabase({ template: 'junction' });
  const [clinicId, foreignId] = [makeId(), makeId()];
  await prepareTables(database, async (db) => {
    const place = { city: 'Sioux Falls', state: 'SD', timeZone: 'America/Chicago' };
    await addClinicIfMissing(db, { clinicId, slug: 'home', name: 'Clinic home', ...place });
    await addClinicIfMissing(db, { clinicId: foreignId, slug: 'foreign', name: 'Clinic foreign', ...place });
  });
  const { db, close } = await openDatabase(database);
  let waitedMs = 0;
  const clock = (): Date => new Date(Date.now() + waitedMs);
  const lines: string[] = [];
  const log = (line: string): number => lines.push(line);
  const secret = randomUUID().repeat(2);
  const parts = createSignIn({ db, secret, publicUrl, allowsSamples, clock, newId: makeId, log });
  const { assessor } = await loadTestKnowledge();
  const runner = createClinicRunner({ db, assessor, clock, newId: makeId, writeAudit: insertAuditEntries });
  const { app } = await buildTestApp({
    ...{ publicUrl, signIn: parts, log },
    clinics: { runner, resolveCaller: (request) => resolveCaller(parts, request) },
  });
  return {
    ...{ app, db, parts, clinicId, foreignId, lines },
    wait: (minutes) => {
      waitedMs += minutes * 60_000;
    },
    close: async () => {
      await app.close();
      await parts.later.settle();
      await close();
      await database.drop();
    },
  };
}

/** Makes somebody who works in the clinic and has a password. */
export async function addStaffWithPassword(
  { parts }: TestSignIn,
  clinicId: string,
  {
    email,
    password,
    role = 'clinician',
    isSample = false,
  }: { readonly email: string; readonly password: string; readonly role?: StaffRole; readonly isSample?: boolean },
): Promise<{ readonly staffId: string; readonly userId: string }> {
  const { internalAdapter } = await parts.auth.$context;
  const user = await internalAdapter.createUser(
    { name: email, email, emailVerified: true },
    { method: 'email-password' },
  );
  const account = { userId: user.id, accountId: user.id, providerId: 'credential' };
  await internalAdapter.createAccount({ ...account, password: await hashPassword(password) });
  const staffId = makeId();
  await inClinic(parts, clinicId, async (tx) => {
    await insertStaff(tx, clinicId, { staffId, name: `Who has ${email}`, email, roles: [role], isSample });
    await linkStaff(tx, clinicId, { staffId, authUserId: user.id });
  });
  return { staffId, userId: user.id };
}

/** A browser: it keeps cookies as a browser does and says where its pages are from. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
  readonly post: (
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
}

export function openBrowser(app: FastifyInstance, address = anAddress()): TestBrowser {
  const cookies = new Map<string, string>();
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ) => {
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.inject({
      ...{ method, url, remoteAddress: address },
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(method === 'POST' && { 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    cookies,
    get: (url) => send('GET', url, undefined, {}),
    post: (url, body, headers = {}) => send('POST', url, body, headers),
  };
}

/** An address of its own for each browser, so that the limits of one test are not those of another. */
const anAddress = (): string => `2001:db8::${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}`;

/** The code that an authenticator app shows (RFC 6238: SHA-1, 30 seconds, six digits). `steps` ago or ahead. */
export function totpOf(uri: string, steps = 0): string {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac[19] ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
