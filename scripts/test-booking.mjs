// `npm run test:booking [-- --rounds 50 --kills 5]`: two hundred clients for one time, again and again; a thousand bookings,
// moves and cancels at once; and the same against a server that is killed in between, its database too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { register } from 'tsx/esm/api';
import { checkBookings } from './durability/check-bookings.mjs';
import { startServer, stopServers, untilReady } from './durability/server-process.mjs';

register();
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, kills: { type: 'string', default: '5' } },
});
const clients = 32;
const failures = [];

if (Number(values.rounds) > 0) {
  const suites = ['booking-races', 'booking-at-random'].map((name) => `apps/server/src/http/${name}.db.test.ts`);
  const env = { ...process.env, BOOKING_ROUNDS: values.rounds, BOOKING_ACTIONS: '1000' };
  const ended = spawnSync('npx', ['vitest', 'run', ...suites], { cwd: root, stdio: 'inherit', env });
  if (ended.status !== 0) failures.push('the races');
}

const { prepare } = await import('./prepare.mjs');
await prepare(root);
const { stopLeftBehind } = await import('../apps/server/src/store/embedded-postgres/stop-left-behind.ts');
const { findPostmaster } = await import('../apps/server/src/store/embedded-postgres/postmaster.ts');
const { openInstallation } = await import('../apps/server/src/store/open-installation.ts');
const folder = mkdtempSync(join(tmpdir(), 'junction-booking-'));
const dataFolder = join(folder, 'data');
try {
  await killing();
} catch (error) {
  failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  await stopServers();
  await stopLeftBehind(dataFolder).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
console.log(failures.length === 0 ? 'booking: no overlap, and nothing acknowledged was lost' : 'booking: failed');
process.exitCode = failures.length === 0 ? 0 : 1;

async function killing() {
  const settings = { JUNCTION_DATA: dataFolder };
  let server = await startServer(root, settings);
  const ledger = { told: new Map(), unsure: new Set(), answers: new Map() };
  for (let round = 1; round <= Number(values.kills); round++) {
    let over = false;
    const { services } = await (await fetch(`${server.url}/api/public/clinics/kinesio/services`)).json();
    const slots = await listSlots(server.url, services);
    const url = server.url;
    const working = Array.from({ length: clients }, (_, n) => client({ url, ledger, slots, n, isOver: () => over }));
    await sleep(1500 + Math.random() * 1500);
    const victim = round % 2 === 0 ? 'the database' : 'the server';
    if (victim === 'the database') {
      const pid = findPostmaster(join(dataFolder, 'postgres', '18'))?.pid;
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await sleep(500);
      await untilReady(server, 120_000);
      await sleep(1000);
      over = true;
      await Promise.all(working);
    } else {
      await server.kill();
      over = true;
      await Promise.all(working);
      server = await startServer(root, settings);
      await untilReady(server, 120_000);
    }
    const { access, close } = await openInstallation({ kind: 'embedded', dataFolder }, 'beside');
    const found = await checkBookings(access.owner, ledger).finally(close);
    console.log(
      `round ${round}: killed ${victim}; ${ledger.told.size} visits acknowledged so far: ${found.lost} lost or elsewhere, ${found.overlaps} overlaps`,
    );
    if (found.lost + found.overlaps > 0) failures.push(`round ${round}: ${JSON.stringify(found)}`);
  }
  console.log('answers:', Object.fromEntries(ledger.answers));
  for (const answer of ledger.answers.keys()) {
    if (!/^(?:200|201|409|422|503|no answer)/.test(answer)) failures.push(`the server answered ${answer}`);
  }
  await server.stop();
}

async function listSlots(url, services) {
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const all = [];
  for (const { id } of services) {
    const path = `slots?service=${id}&from=${day(3)}&to=${day(33)}`;
    const { slots } = await (await fetch(`${url}/api/public/clinics/kinesio/${path}`)).json();
    all.push(...slots.map(({ start }) => ({ service: id, start })));
  }
  return all;
}

/** Books, moves and cancels until it is over. What was answered is written down; after no answer nobody can know. */
async function client({ url, ledger, slots, n, isOver }) {
  const mine = [];
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  while (!isOver()) {
    const visit = any(mine);
    const action = visit === undefined ? 'book' : any(['book', 'book', 'move', 'cancel']);
    const { service, start } = any(slots);
    const name = `Client ${n} ${Math.random().toString(36).slice(2)}`;
    const patient = { name, email: `client-${n}@example.org`, birthDate: '1980-01-01' };
    const [path, body] =
      action === 'book'
        ? ['bookings', { service, start, patient }]
        : [`visits/${visit.token}/${action}`, action === 'move' ? { start, practitioner: null } : {}];
    if (action !== 'book') ledger.unsure.add(visit.id);
    const answer = await post(`${url}/api/public/clinics/kinesio/${path}`, body);
    const key = answer === undefined ? 'no answer' : String(answer.status);
    ledger.answers.set(key, (ledger.answers.get(key) ?? 0) + 1);
    if (answer === undefined || answer.status === 503) {
      if (answer === undefined) await sleep(50);
      continue;
    }
    if (action !== 'book') ledger.unsure.delete(visit.id);
    if (answer.status >= 300) continue;
    const said = answer.body;
    if (action === 'book') mine.push({ id: said.id, token: said.manage.split('/').at(-1) });
    ledger.told.set(action === 'book' ? said.id : visit.id, action === 'cancel' ? null : Date.parse(said.start));
    if (action === 'cancel') mine.splice(mine.indexOf(visit), 1);
  }
}

async function post(url, body) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, body: JSON.parse(await response.text()) };
  } catch {
    return undefined;
  }
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
