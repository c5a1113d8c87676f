// A Chromium for the browser journeys: the one named by CHROMIUM_PATH, one of the system, Playwright's own, the one from npm.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unpackedBrowser } from './unpack-browser.mjs';

const installed = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
};

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `{ executablePath, args, env, name }`, or undefined when this machine has none and none can be had. */
export async function findBrowser(root) {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (!runs(named))
      throw new Error(`CHROMIUM_PATH: ${named} is not a browser that runs; give the path of a Chromium`);
    return ordinary(named, 'CHROMIUM_PATH');
  }
  const found = (installed[process.platform] ?? []).find((path) => existsSync(path) && runs(path));
  if (found !== undefined) return ordinary(found, found);

  const own = playwrightsOwn(root);
  if (own !== undefined && existsSync(own)) return ordinary(own, "Playwright's own");

  const unpacked = await unpackedBrowser(root);
  if (unpacked !== undefined && runs(unpacked.executablePath, unpacked.env)) {
    return { ...unpacked, args: [...quiet, ...unpacked.args], name: '@sparticuz/chromium' };
  }
  if (own !== undefined && installPlaywrightsOwn(root) && existsSync(own)) return ordinary(own, "Playwright's own");
  return undefined;
}

const ordinary = (executablePath, name) => ({ executablePath, args: quiet, env: {}, name });

/** Some systems have a `chromium-browser` that only says how to install one. */
const runs = (path, env = {}) =>
  spawnSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore', timeout: 20_000 }).status === 0;

function playwrightsOwn(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  return chromium.executablePath();
}

function installPlaywrightsOwn(root) {
  console.log('No browser found; fetching one for Playwright…');
  const cli = createRequire(join(root, 'package.json')).resolve('@playwright/test/cli');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit' }).status === 0;
}
