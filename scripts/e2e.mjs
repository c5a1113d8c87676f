// `npm run test:e2e [-- playwright arguments]`: the browser journeys, on a server of their own with data of their own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { findBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs Playwright, then looks whether the server told of anybody in its log. Resolves to the exit status; undefined when
 * there is no browser. `report`: where Playwright puts its JSON.
 */
export async function runE2e({ args, report }) {
  const browser = await findBrowser(root);
  if (browser === undefined) return undefined;
  console.log(`Browser: ${browser.name}`);
  const folder = mkdtempSync(join(tmpdir(), 'junction-e2e-'));
  const data = join(folder, 'data');
  const log = join(folder, 'server.log');
  try {
    const status = await run(
      createRequire(join(root, 'package.json')).resolve('@playwright/test/cli'),
      ['test', '--pass-with-no-tests', ...args],
      {
        JUNCTION_E2E_PORT: String(await freePort()),
        JUNCTION_E2E_DATA: data,
        JUNCTION_E2E_LOG: log,
        JUNCTION_E2E_BROWSER: JSON.stringify(browser),
        ...(report === undefined ? {} : { JUNCTION_E2E_REPORT: report }),
      },
    );
    return args.includes('--list') ? status : Math.max(status, await lookAtLog(data, log));
  } finally {
    // The journeys' server stops its own database; this is for one that was killed.
    await run(join(root, 'scripts', 'db-stop.mjs'), [], { JUNCTION_DATA: data }, 'ignore');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** 0: the log of the server tells of nobody. A server that never served is let speak for itself. */
async function lookAtLog(dataFolder, logFile) {
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
  if (!log.includes('  Junction   http')) {
    console.error(`The server of the journeys did not come to serve. It said:\n${log.slice(-5000)}`);
    return 1;
  }
  register();
  const { checkLog } = await import('./e2e-log/check-log.ts');
  const wrong = await checkLog({ root, dataFolder, logFile });
  for (const line of wrong) console.error(`The log of the server: ${line}`);
  return wrong.length > 0 ? 1 : 0;
}

function run(script, args, env, stdio = 'inherit') {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...env }, stdio });
  // Ctrl-C reaches the child too; we stay until it has cleaned up.
  const wait = () => undefined;
  process.on('SIGINT', wait);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      process.off('SIGINT', wait);
      done(code ?? 1);
    });
  });
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(address.port));
    });
  });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const status = await runE2e({ args: process.argv.slice(2) });
  if (status === undefined) {
    console.error('No browser for the journeys. Install Chromium or Chrome, or set CHROMIUM_PATH.');
    process.exit(1);
  }
  process.exit(status);
}
