// `npm run test:ha`: Patroni, etcd and HAProxy on loopback; the primary is killed while a client writes through Junction.
// Says how many seconds nothing could be written, how many acknowledged rows are gone, and whether the server went on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { checkLedger } from './durability/check-ledger.mjs';
import { startServer, stopServers, untilReady } from './durability/server-process.mjs';
import { newLedger, poster, write } from './durability/writing-client.mjs';
import { killNode, members, missingPrograms, startCluster } from './high-availability/cluster.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const missing = missingPrograms();
if (missing.length > 0) {
  console.warn(`high availability: NOT TESTED, for this machine lacks ${missing.join(', ')}`);
  process.exit(0);
}
register();
const { prepare } = await import('./prepare.mjs');
await prepare(root);

const folder = mkdtempSync(join(tmpdir(), 'junction-ha-'));
const failures = [];
const cluster = startCluster(folder);
try {
  await failOver();
} catch (error) {
  failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  await stopServers();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(failures.length === 0 ? 'high availability: passed' : `high availability: ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function failOver() {
  await until('a leader with a synchronous standby', 180_000, async () => {
    const roles = (await members()).map(({ role }) => role);
    return roles.includes('leader') && roles.includes('sync_standby');
  });
  const main = join(root, 'scripts', 'high-availability', 'server.ts');
  const server = await startServer(root, { DATABASE_URL: cluster.url }, main);
  await untilReady(server, 60_000);
  const post = poster({});
  const ledger = newLedger();
  let over = false;
  const writers = [0, 1, 2].map((number) => write({ post, url: server.url, ledger, isOver: () => over, number }));
  await until('some writes', 60_000, async () => ledger.batches.length > 100);

  const leader = (await members()).find(({ role }) => role === 'leader').name;
  const acknowledged = ledger.batches.length;
  killNode(cluster.nodes.find(({ name }) => name === leader));
  const killedAt = performance.now();
  await sleep(1000); // What was under way is answered by now.
  const atRest = ledger.batches.length;
  await until('a write after the kill', 180_000, async () => ledger.batches.length > atRest);
  const seconds = (performance.now() - killedAt) / 1000;
  await until('many writes after the kill', 60_000, async () => ledger.batches.length > atRest + 100);
  over = true;
  await Promise.all(writers);

  const after = (await members()).find(({ role }) => role === 'leader')?.name;
  const found = await checkLedger({ connectionString: cluster.url }, ledger);
  const isSame = server.child.exitCode === null && server.child.signalCode === null;
  console.log(
    `killed ${leader} after ${acknowledged} batches; ${after} leads; writable again after ${seconds.toFixed(1)} s`,
  );
  console.log(
    `${found.rows} rows acknowledged: ${found.lost} lost, ${found.half} half written, ${found.unaudited} without audit; the server ${isSame ? 'went on' : 'ENDED'}`,
  );
  console.log('answers that were no acknowledgement:', Object.fromEntries(ledger.answers));
  if (found.lost + found.half + found.unaudited > 0) failures.push(JSON.stringify(found));
  if (!isSame) failures.push('the server ended');
  if (after === leader) failures.push('the same node leads');
  for (const answer of ledger.answers.keys()) {
    if (!/^(?:503|no answer)/.test(answer)) {
      const faults = server.said().match(/^fault in request .*$/gm) ?? [];
      failures.push(
        `the server answered: ${answer}; ${[...new Set(faults.map((line) => line.split(': ')[1]))].join(', ')}`,
      );
    }
  }
}

async function until(what, withinMs, isSo) {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`No ${what} within ${withinMs / 1000} s`);
    await sleep(20);
  }
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
