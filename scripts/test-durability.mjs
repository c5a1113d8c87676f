// `npm run test:durability [-- --rounds 20 --seed 1]`: kills the server and its database with SIGKILL at random moments while
// a client writes, and looks whether anything that was acknowledged is gone. Then a second opener, then a full disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { checkLedger } from './durability/check-ledger.mjs';
import { fillDisk } from './durability/full-disk.mjs';
import { saidByAll, startServer, stopServers, untilReady } from './durability/server-process.mjs';
import { newLedger, signIn, wordsOfPatients, write } from './durability/writing-client.mjs';

register();
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const random = seeded(Number(values.seed));

const { findPostmaster } = await import('../apps/server/src/store/embedded-postgres/postmaster.ts');
const { openInstallation } = await import('../apps/server/src/store/open-installation.ts');
const { stopLeftBehind } = await import('../apps/server/src/store/embedded-postgres/stop-left-behind.ts');
const { verifyAuditsOf } = await import('../apps/server/src/admin.ts');
const { prepare } = await import('./prepare.mjs');
await prepare(root);

const folder = mkdtempSync(join(tmpdir(), 'junction-durability-'));
const failures = [];
try {
  await killing(join(folder, 'data'));
  await secondOpener(join(folder, 'data'));
  await fillDisk({ root, failures, checkLedger, folder });
  const told = saidByAll().match(wordsOfPatients);
  console.log(
    `log: ${saidByAll().split('\n').length} lines, ${told === null ? 'nothing' : 'SOMETHING'} of a patient in them`,
  );
  if (told !== null) failures.push(`the log says "${told[0]}"`);
} catch (error) {
  failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  await stopServers();
  await stopLeftBehind(join(folder, 'data')).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(
  failures.length === 0 ? 'durability: nothing acknowledged was lost' : `durability: ${failures.length} failed`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function killing(dataFolder) {
  const settings = { JUNCTION_DATA: dataFolder };
  const ledger = newLedger();
  let server = await startServer(root, settings);
  const post = await signIn(server);
  for (let round = 1; round <= rounds; round++) {
    const before = ledger.triedBatches.length;
    const acknowledged = ledger.batches.length;
    let over = false;
    const url = server.url;
    const writers = [0, 1, 2].map((number) => write({ post, url, ledger, isOver: () => over, number }));
    // Only once writes come through: a busy machine may take a while to warm up.
    while (ledger.batches.length === acknowledged) {
      if (hasEnded(server))
        throw new Error(`round ${round}: the server ended by itself.\n${server.said().slice(-3000)}`);
      await sleep(10);
    }
    await sleep(random() * 1500);
    const victim = ['the server', 'the database', 'both', 'one process of the database'][Math.floor(random() * 4)];
    const startedAt = performance.now();
    await kill(victim, server, dataFolder);
    if (victim === 'the server' || victim === 'both') {
      over = true;
      await Promise.all(writers);
      server = await startServer(root, settings);
    }
    // Processes of a killed database answer for a moment longer.
    await sleep(500);
    await untilReady(server, 120_000);
    const backMs = performance.now() - startedAt;
    // A database that comes back under writers must take their writes.
    if (!over) await sleep(300);
    over = true;
    await Promise.all(writers);
    const found = await check(dataFolder, ledger);
    console.log(
      `round ${round}: killed ${victim}, back in ${(backMs / 1000).toFixed(1)} s; ${ledger.triedBatches.length - before} requests, ${found.rows} rows acknowledged so far: ${found.lost} lost, ${found.half} half written, ${found.unaudited} without audit`,
    );
    if (found.lost + found.half + found.unaudited > 0) failures.push(`round ${round}: ${JSON.stringify(found)}`);
  }
  console.log('answers that were no acknowledgement:', Object.fromEntries(ledger.answers));
  for (const answer of ledger.answers.keys()) {
    if (!/^(?:503|no answer)/.test(answer)) failures.push(`while it was killed the server answered: ${answer}`);
  }
  const audit = await verifyAuditsOf({ JUNCTION_DATA: dataFolder }, []);
  if (audit.ok) console.log(`audit: ${audit.value.trim()}`);
  else failures.push(`audit: ${JSON.stringify(audit.problems)}`);
  await server.stop();
}

function hasEnded({ child }) {
  return child.exitCode !== null || child.signalCode !== null;
}

async function kill(victim, server, dataFolder) {
  const postmaster = findPostmaster(join(dataFolder, 'postgres', '18'))?.pid;
  if (victim !== 'the server' && postmaster !== undefined) {
    if (victim === 'one process of the database') killOne(await childrenOf(postmaster));
    else process.kill(postmaster, 'SIGKILL');
  }
  if (victim === 'the server' || victim === 'both') await server.kill();
}

async function childrenOf(pid) {
  const { readFileSync } = await import('node:fs');
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}

function killOne(pids) {
  const pid = pids[Math.floor(random() * pids.length)];
  if (pid) process.kill(pid, 'SIGKILL');
}

/** The database may still be on its way back: it is asked again until it lets us in. */
async function check(dataFolder, ledger) {
  const deadline = performance.now() + 120_000;
  for (;;) {
    try {
      const { access, close } = await openInstallation({ kind: 'embedded', dataFolder }, 'beside');
      return await checkLedger(access.owner, ledger).finally(close);
    } catch (error) {
      const isOnItsWay =
        /^(?:57P0\d|08\d{3}|ECONN\w+|ENOENT)$/.test(error.code) || /Connection terminated/.test(error.message);
      if (!isOnItsWay || performance.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

/** A data folder that is in use is refused, and its server goes on. */
async function secondOpener(dataFolder) {
  const server = await startServer(root, { JUNCTION_DATA: dataFolder });
  const second = await startServer(root, { JUNCTION_DATA: dataFolder }).then(
    async (other) => {
      await other.stop();
      return 'it started';
    },
    (error) => error.message,
  );
  const isRefused = second.includes('already runs on the data folder');
  const goesOn = (await fetch(`${server.url}/healthz`)).status === 200;
  console.log(`second opener: ${isRefused ? 'refused' : 'NOT refused'}, the first ${goesOn ? 'goes on' : 'STOPPED'}`);
  if (!isRefused || !goesOn) failures.push(`second opener: ${second}`);
  await server.stop();
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Mulberry32: the same seed kills at the same moments, as far as the machine keeps time. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
