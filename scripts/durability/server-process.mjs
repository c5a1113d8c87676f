// A Junction server in a process of its own over a data folder, for tests that kill it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const running = new Set();
let everything = '';

/** All that any server said so far. */
export const saidByAll = () => everything;

/** Ends servers that a test left running because it failed. */
export async function stopServers() {
  for (const child of running) child.kill('SIGTERM');
  while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Starts it and resolves once it serves; rejects with all it said when it ends before. */
export function startServer(root, settings, main = join(root, 'apps', 'server', 'src', 'main.ts')) {
  const program = `(await import(${JSON.stringify(main)})).main(${JSON.stringify(root)})`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', BACKUP_FOLDER: 'off', REQUESTS_PER_MINUTE: '9999999', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  ended.then(() => running.delete(child));
  const address = new Promise((resolve, reject) => {
    const listen = (data) => {
      said += data;
      everything += data;
      const found = /Junction {3}(http:\S+)\//.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    ended.then((code) => reject(new Error(`The server ended (${code ?? child.signalCode}).\n${said.slice(-3000)}`)));
  });
  return address.then((url) => ({
    url,
    child,
    ended,
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  }));
}

/** Waits until the server says that it and its database answer. */
export async function untilReady({ url, child, said }, withinMs) {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const status = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (child.exitCode !== null) throw new Error(`The server ended by itself.\n${said().slice(-3000)}`);
    if (performance.now() > deadline) throw new Error(`Not ready after ${withinMs} ms (${status})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
