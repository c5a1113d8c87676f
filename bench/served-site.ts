import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const projectRoot = join(import.meta.dirname, '..');

/** One of each kind of public page of the demo clinic. */
export const publicPages = {
  home: '/clinics/kinesio',
  library: '/clinics/kinesio/learn',
  'library, a place': '/clinics/kinesio/learn?where=hip-rim',
  condition: '/clinics/kinesio/learn/hip-oa',
  'condition in English only': '/es/clinics/kinesio/learn/hip-oa',
  flagship: '/clinics/kinesio/learn/tlj-syndrome',
  'flagship in Spanish': '/es/clinics/kinesio/learn/tlj-syndrome',
  check: '/clinics/kinesio/check',
  booking: '/clinics/kinesio/book',
} as const;

/** A server of its own with data of its own, until the work is done; or the one at `JUNCTION_ADDRESS`. */
export async function withServedSite(work: (address: string) => Promise<void>): Promise<void> {
  const given = process.env.JUNCTION_ADDRESS;
  if (given !== undefined) return work(given);
  const data = mkdtempSync(join(tmpdir(), 'junction-bench-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(process.execPath, [join(projectRoot, 'scripts', 'start.mjs')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: new URL(address).port, JUNCTION_DATA: data },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    await untilServing(address);
    await work(address);
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function untilServing(address: string): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(250)) {
    const isServing = await fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isServing) return;
  }
  throw new Error(`nothing serves at ${address}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}
