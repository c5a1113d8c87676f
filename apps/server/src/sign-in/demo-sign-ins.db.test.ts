import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase, prepareTables } from '../store/database.ts';
import { createTestDatabase } from '../store/test-database.ts';
import { seedDemoClinic } from '../usecases/seed-demo-clinic.ts';
import { createSignIn } from './create-sign-in.ts';
import { seedDemoSignIns } from './demo-sign-ins.ts';
import { sessionSecretOf } from './session-secret.ts';
import { makeId } from './test-sign-in.ts';

describe('the sample sign-ins', () => {
  it('are there once, marked as samples, each with the password that is said', async () => {
    const database = await createTestDatabase({ template: 'junction' });
    await prepareTables(database, seedDemoClinic);
    const { db, close } = await openDatabase(database);
    const secret = 'x'.repeat(40);
    const options = { db, secret, publicUrl: undefined, allowsSamples: true, clock: () => new Date(), newId: makeId };
    const parts = createSignIn({ ...options, log: () => undefined });
    const [first, second] = [await seedDemoSignIns(parts), await seedDemoSignIns(parts)];
    expect(second).toEqual(first);
    expect(first.map(({ role }) => role)).toEqual(['owner', 'clinician', 'front-desk', 'content-editor']);
    for (const { email, password } of first) {
      const answer = await parts.auth.api.signInEmail({ body: { email, password } });
      expect('user' in answer && answer.user.email).toBe(email);
    }
    await close();
    await database.drop();
  });
});

describe('the secret of sessions', () => {
  const embedded = (dataFolder: string) =>
    ({ port: 0, host: 'h', database: { kind: 'embedded', dataFolder } }) as const;

  it('is made once beside an embedded database, and only its owner reads it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'junction-secret-'));
    const made = sessionSecretOf(embedded(join(folder, 'data')));
    expect(made).toMatch(/^[A-Za-z0-9_-]{64}$/);
    expect(sessionSecretOf(embedded(join(folder, 'data')))).toBe(made);
    const path = join(folder, 'data', 'session-secret');
    expect(readFileSync(path, 'utf8')).toBe(`${made}\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });

  it('must be given with DATABASE_URL', () => {
    const database = { kind: 'external', url: 'postgresql://a@b/c' } as const;
    expect(() => sessionSecretOf({ port: 0, host: 'h', database })).toThrow(/^SESSION_SECRET: is not set/);
    expect(sessionSecretOf({ port: 0, host: 'h', database, sessionSecret: 'given' })).toBe('given');
  });
});
