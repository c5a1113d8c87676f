// A disk that fills up while a client writes: the answers must be honest, nothing acknowledged may be gone, and with room
// again the server must serve again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer, stopServers, untilReady } from './server-process.mjs';
import { newLedger, signIn, write } from './writing-client.mjs';

export async function fillDisk({ root, failures, checkLedger, folder }) {
  const disk = join(folder, 'small-disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', disk], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    console.warn('full disk: NOT TESTED, for a small disk can be mounted by root only');
    return;
  }
  try {
    await onSmallDisk({ root, failures, checkLedger, disk });
  } finally {
    await stopServers();
    const { stopLeftBehind } = await import('../../apps/server/src/store/embedded-postgres/stop-left-behind.ts');
    await stopLeftBehind(join(disk, 'data')).catch(() => undefined);
    spawnSync('umount', ['-l', disk]);
  }
}

async function onSmallDisk({ root, failures, checkLedger, disk }) {
  const { openInstallation } = await import('../../apps/server/src/store/open-installation.ts');
  const dataFolder = join(disk, 'data');
  const settings = { JUNCTION_DATA: dataFolder };
  let server = await startServer(root, settings);
  const post = await signIn(server);
  const ledger = newLedger();
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 3 * 1024 * 1024)));

  let over = false;
  const url = server.url;
  const writers = [0, 1, 2].map((number) => write({ post, url, ledger, isOver: () => over, number }));
  const acknowledged = () => ledger.batches.length;
  // Until the disk is full, that is until nothing more is acknowledged for two seconds.
  for (let last = -1, quietMs = 0, waitedMs = 0; quietMs < 2000 && waitedMs < 120_000; waitedMs += 200) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    quietMs = acknowledged() === last ? quietMs + 200 : 0;
    last = acknowledged();
  }
  const whileFull = acknowledged();
  over = true;
  await Promise.all(writers);
  const free = statfsSync(disk);
  console.log(
    `full disk: ${free.bavail * free.bsize} bytes left after ${whileFull} batches; answers`,
    Object.fromEntries(ledger.answers),
  );
  if (ledger.answers.size === 0) failures.push('full disk: the disk did not fill up');
  for (const answer of ledger.answers.keys()) {
    if (!/^(?:503|507|no answer)/.test(answer)) failures.push(`full disk: the server answered ${answer}`);
  }

  rmSync(ballast);
  const alive = server.child.exitCode === null && server.child.signalCode === null;
  if (!alive) server = await startServer(root, settings);
  await untilReady(server, 60_000);
  console.log(
    `full disk: with room again the server serves${alive ? ', never having stopped' : ' after it was started again'}`,
  );
  if (!alive) failures.push(`full disk: the server ended: ${server.said().slice(-2000)}`);
  over = false;
  const again = write({ post, url: server.url, ledger, isOver: () => over, number: 9 });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  over = true;
  await again;
  if (acknowledged() === whileFull) failures.push('full disk: with room again nothing is stored');
  const { access, close } = await openInstallation({ kind: 'embedded', dataFolder }, 'beside');
  const found = await checkLedger(access.owner, ledger).finally(close);
  console.log(`full disk: ${found.rows} rows acknowledged, ${found.lost} lost, ${found.half} half written`);
  if (found.lost + found.half + found.unaudited > 0) failures.push(`full disk: ${JSON.stringify(found)}`);
  await server.stop();
  if (existsSync(ballast)) failures.push('full disk: the ballast is still there');
}
