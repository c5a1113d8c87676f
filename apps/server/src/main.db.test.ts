import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../../scripts/compile-knowledge.ts';
import { findPostmaster } from './store/embedded-postgres/postmaster.ts';
import { stopLeftBehind } from './store/embedded-postgres/stop-left-behind.ts';

const root = join(import.meta.dirname, '..', '..', '..');

interface Server {
  readonly child: ChildProcess;
  /** Everything it said, once it has ended; the exit status last. */
  readonly ended: Promise<string>;
  /** Its address, once it serves. */
  readonly address: Promise<string>;
}

function startServer(settings: Record<string, string>): Server {
  const program = `(await import(${JSON.stringify(join(import.meta.dirname, 'main.ts'))})).main(${JSON.stringify(root)})`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = new Promise<string>((resolve) => {
    const listen = (data: Buffer): void => {
      said += data.toString();
      const found = /Junction +(http:\S+)\//.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const ended = new Promise<string>((resolve) => child.once('close', (code) => resolve(`${said}exit ${code}`)));
  return { child, ended, address };
}

describe('the server process', () => {
  let dataFolder: string;
  const settings = (): Record<string, string> => ({ PORT: '0', JUNCTION_DATA: dataFolder });

  beforeAll(async () => {
    await compileKnowledge({ root });
  });
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'junction-main-'));
  });
  afterEach(async () => {
    await stopLeftBehind(dataFolder);
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('serves, and at Ctrl-C stops itself and its database, even when the signal comes twice', async () => {
    const server = startServer(settings());
    const response = await fetch(`${await server.address}/healthz`);
    expect(await response.json()).toEqual({ status: 'ok' });
    server.child.kill('SIGINT');
    server.child.kill('SIGINT');
    expect(await server.ended).toMatch(/exit 0$/);
    expect(findPostmaster(join(dataFolder, 'postgres', '18'))).toBeUndefined();
  });

  it('that is stopped while it starts leaves no database running', async () => {
    const server = startServer(settings());
    while (findPostmaster(join(dataFolder, 'postgres', '18')) === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    server.child.kill('SIGTERM');
    expect(await server.ended).toMatch(/exit 0$/);
    expect(findPostmaster(join(dataFolder, 'postgres', '18'))).toBeUndefined();
  });

  it('is refused a data folder that another server has, and leaves that one alone', async () => {
    const first = startServer(settings());
    const address = await first.address;
    const second = startServer(settings());
    expect(await second.ended).toContain(
      `A Junction server (process ${first.child.pid}) already runs on the data folder`,
    );
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    first.child.kill('SIGTERM');
    await first.ended;
  });

  it('does not start on a wrong setting, which it names', async () => {
    const server = startServer({ ...settings(), PORT: '99999', SESSION_SECRET: 'hunter2' });
    expect(await server.ended).toBe(
      'PORT: is "99999"; give a whole number from 0 to 65535 (0: any free port)\n' +
        'SESSION_SECRET: has 7 characters; give at least 32 random characters\nexit 1',
    );
  });
});
