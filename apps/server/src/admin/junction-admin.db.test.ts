import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { aRecord } from '../http/a-record.ts';
import { openTestClinics, type TestClinics } from '../http/test-clinics.ts';
import { stopLeftBehind } from '../store/embedded-postgres/stop-left-behind.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Settings = Readonly<Record<string, string>>;

/** The real program in its own process, with these settings and no other. */
function junction(settings: Settings, ...args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'apps', 'cli', 'bin', 'junction.mjs'), 'admin', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...settings },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (data: Buffer) => {
      said[stream] += data.toString();
    });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, ...said })));
}

describe('the administrator at the command line', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'junction-admin-'));
  const archive = join(folder, 'home.tar');
  const elsewhere = { JUNCTION_DATA: join(folder, 'data') };
  let clinics: TestClinics;
  let here: Settings;
  let patientId: string;

  beforeAll(async () => {
    clinics = await openTestClinics();
    ({ patientId } = await aRecord(clinics.app, clinics.home));
    const { user, password, host, port } = inject('cluster').superuser;
    const at = new URLSearchParams({ host: String(host), port: String(port) });
    const database = clinics.database.owner.database;
    here = { DATABASE_URL: `postgresql://${user}:${password ?? ''}@localhost/${database}?${at}` };
  });
  afterAll(async () => {
    await clinics.close();
    // Only a test that failed leaves one.
    await Promise.all([...serving].map((child) => new Promise((done) => child.once('close', done).kill('SIGTERM'))));
    await stopLeftBehind(elsewhere.JUNCTION_DATA);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is told by path what a wrong invitation lacks, and nothing is made', async () => {
    const invite = (...args: readonly string[]) => junction(here, 'invite', '--clinic', 'home', ...args);
    const [none, refused, wrong] = await Promise.all([
      invite('--email', 'a@example.org'),
      invite('--email', 'a@example.org', '--role', 'owner'),
      junction(here, 'invite', '--clinic', 'gone', '--email', 'a@example.org', '--role', 'owner', '--name', 'A'),
    ]);
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain("required option '--role <role>' not specified");
    expect(refused).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(/^--name: .+\n$/) });
    expect(wrong).toEqual({ status: 2, stdout: '', stderr: '--clinic: there is no such clinic here\n' });
    expect(
      await junction(
        { JUNCTION_DATA: join(folder, 'none') },
        'invite',
        '--clinic',
        'home',
        '--email',
        'a@b.example',
        '--role',
        'owner',
      ),
    ).toEqual({
      status: 2,
      stdout: '',
      stderr: `JUNCTION_DATA: there is no database under ${join(folder, 'none')}\n`,
    });
  });

  it('moves a clinic to another installation, invites its owner there, and the owner comes in', async () => {
    const exported = await junction(here, 'export', '--clinic', 'home', '--to', archive);
    expect([exported.status, exported.stderr]).toEqual([0, '']);
    const imported = await junction(elsewhere, 'import', archive);
    expect(imported).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('as /clinics/home.') });

    // Known from the archive, so that no name has to be given; nobody can sign in there yet.
    const invited = await junction(
      { ...elsewhere, PUBLIC_URL: 'https://moved.example.org' },
      'invite',
      '--clinic',
      'home',
      '--email',
      'Owner@home.example.org',
      '--role',
      'owner',
    );
    expect([invited.status, invited.stderr]).toEqual([0, '']);
    const token = /https:\/\/moved\.example\.org\/clinics\/home\/invitation#(\S+)\n/.exec(invited.stdout)?.[1];
    expect(token).toMatch(/^[\w-]{20,}$/);

    const server = await startServer(elsewhere);
    const post = (path: string, body: unknown) =>
      fetch(`${server.address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.address },
        body: JSON.stringify(body),
      });
    const password = 'a sentence for the new house';
    const taken = await post('/api/sign-in/invitation', { clinic: 'home', token, password });
    expect(await taken.json()).toMatchObject({ state: 'set-up', person: { name: 'home owner', roles: ['owner'] } });
    expect((await post('/api/sign-in/invitation', { clinic: 'home', token, password })).status).toBe(401);
    const again = await post('/api/sign-in/password', { clinic: 'home', email: 'owner@home.example.org', password });
    expect([again.status, (await again.json()).state]).toEqual([200, 'set-up']);
    // The server serves, and the command works beside it.
    const late = await junction(
      elsewhere,
      'invite',
      '--clinic',
      'home',
      '--email',
      'owner@home.example.org',
      '--role',
      'owner',
    );
    expect(late).toEqual({ status: 2, stdout: '', stderr: '--email: this person can sign in already\n' });
    const verified = await junction(elsewhere, 'audit', 'verify');
    expect(verified).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^home: \d+ entries in \d+ seals are as they were written/m),
    });
    const said = await server.stop();
    expect(said).toContain('POST /api/sign-in/invitation 200');
    expect(said).not.toContain(String(token));
    expect(said).not.toContain('owner@home.example.org');
  });

  it('finds the patients of the clinic in an archive taken of the new installation', async () => {
    const second = join(folder, 'second.tar');
    const exported = await junction(elsewhere, 'export', '--clinic', 'home', '--to', second);
    expect([exported.status, exported.stderr]).toEqual([0, '']);
    expect(await listPatients(second)).toEqual(await listPatients(archive));
    expect(await listPatients(second)).toContain(patientId);
  });
});

async function listPatients(file: string): Promise<string> {
  const child = spawn('tar', ['-xOf', file, 'tables/patients.ndjson']);
  let text = '';
  for await (const chunk of child.stdout) text += String(chunk);
  return text.split('\n').sort().join('\n');
}

interface Server {
  readonly address: string;
  /** Ends it and gives all that it said. */
  readonly stop: () => Promise<string>;
}

const serving = new Set<ChildProcess>();

function startServer(settings: Settings): Promise<Server> {
  const main = join(root, 'apps', 'server', 'src', 'main.ts');
  const program = `(await import(${JSON.stringify(main)})).main(${JSON.stringify(root)})`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', BACKUP_FOLDER: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  serving.add(child);
  let said = '';
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(said)));
  const stop = (): Promise<string> => {
    child.kill('SIGTERM');
    return ended.finally(() => serving.delete(child));
  };
  return new Promise((resolve, reject) => {
    const listen = (data: Buffer): void => {
      said += data.toString();
      const address = /Junction {3}(http:\S+)\//.exec(said)?.[1];
      if (address !== undefined) resolve({ address, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then(() => reject(new Error(said)), reject);
  });
}
