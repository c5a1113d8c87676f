// What the audit costs: the same requests to the same server on the same PostgreSQL (fsync on), once with the audit written in
// each transaction and once with a writer that does nothing, which only this measurement has. Without the network, so that
// the share of the audit is the largest it can be. Run: npm run bench -- server-audit-cost
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '../apps/server/src/actor.ts';
import { limitsFor } from '../apps/server/src/http/clinic-limits.ts';
import { buildTestApp, loadTestKnowledge, type TestApp } from '../apps/server/src/http/test-app.ts';
import { newId } from '../apps/server/src/new-id.ts';
import { insertAuditEntries } from '../apps/server/src/store/audit-entries.ts';
import { listClinics } from '../apps/server/src/store/clinics.ts';
import { openDatabase, prepareTables } from '../apps/server/src/store/database.ts';
import { openEmbeddedPostgres } from '../apps/server/src/store/embedded-postgres/embedded-postgres.ts';
import { createClinicRunner } from '../apps/server/src/usecases/clinic-runner.ts';
import { demoPatients, demoStaff } from '../apps/server/src/usecases/demo-people.ts';
import { seedDemoClinic } from '../apps/server/src/usecases/seed-demo-clinic.ts';
import { inWords, machineLine, median, times, verdict } from './side-by-side.ts';

const rounds = 15;
const requestsPerRound = 64;

type Way = 'with' | 'without';
const ways: readonly Way[] = ['with', 'without'];

/**
 * What a busy server may pay. One request at a time is told but not judged: a read that writes its audit waits for the disk,
 * as every write does, and how long that takes says more of the disk and of who else uses it than of the audit.
 */
const mostWhenBusy = 1.5;

const [owner] = demoStaff;
const [patient] = demoPatients;
if (owner === undefined || patient === undefined) throw new Error('the demo clinic is empty');

const dataFolder = mkdtempSync(join(tmpdir(), 'junction-audit-cost-'));
const postgres = await openEmbeddedPostgres({ dataFolder });
try {
  await prepareTables(postgres, seedDemoClinic);
  const { db, close } = await openDatabase(postgres);
  const [clinic] = await listClinics(db);
  if (clinic === undefined) throw new Error('there is no clinic');
  const caller: Caller = {
    clinicId: clinic.clinicId,
    actor: { kind: 'staff', id: owner.staffId, roles: ['owner', 'clinician'] },
    steppedUpAt: new Date(),
    isLocked: false,
  };
  const { assessor } = await loadTestKnowledge();
  const serverWith = async (writeAudit: typeof insertAuditEntries): Promise<TestApp['app']> => {
    const makeId = (): string => newId(Date.now(), randomBytes(10));
    const runner = createClinicRunner({ db, assessor, clock: () => new Date(), newId: makeId, writeAudit });
    return (
      await buildTestApp({ clinics: { runner, resolveCaller: async () => caller, limits: limitsFor(9_999_999) } })
    ).app;
  };
  const servers = { with: await serverWith(insertAuditEntries), without: await serverWith(async () => undefined) };

  const base = `/api/clinics/${clinic.slug}`;
  const post = async (app: TestApp['app'], path: string, payload: object) => {
    const response = await app.inject({ method: 'POST', url: `${base}${path}`, payload });
    if (response.statusCode >= 300) throw new Error(`${path} answered ${response.statusCode}`);
    return response.json();
  };
  const get = async (app: TestApp['app'], path: string): Promise<void> => {
    const { statusCode } = await app.inject(`${base}${path}`);
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`);
  };
  const person = (): object => ({
    ...{ givenName: 'Sample', familyName: `Person ${randomInt(1e6)}`, preferredName: null },
    ...{ birthDate: '1970-05-05', sex: null },
  });
  const encounter = { kind: 'visit', reason: null, startedAt: '2026-01-05T09:30:00Z' };
  const { encounterId } = await post(servers.without, `/patients/${patient.patientId}/encounters`, encounter);
  for (let count = 0; count < 200; count++) await post(servers.without, '/patients', person());
  const observation = { code: 'slr', value: 'absent', side: null, level: null, observedAt: '2026-01-05T09:30:00Z' };
  const observations = Array.from({ length: 20 }, () => observation);

  const requests: Readonly<Record<string, (app: TestApp['app']) => Promise<unknown>>> = {
    'open a patient': (app) => get(app, `/patients/${patient.patientId}`),
    'open an encounter': (app) => get(app, `/encounters/${encounterId}`),
    'find 50 patients': (app) => post(app, '/patients/search', { text: 'person' }),
    'add a patient': (app) => post(app, '/patients', person()),
    'record 20 findings': async (app) => {
      // In an encounter of its own, so that the one that is opened stays as it is.
      await post(app, `/encounters/${writtenTo}/observations`, { observations });
    },
  };
  const { encounterId: writtenTo } = await post(
    servers.without,
    `/patients/${patient.patientId}/encounters`,
    encounter,
  );

  console.log(
    `${machineLine()}, PostgreSQL 18 with fsync, medians of ${rounds} rounds of ${requestsPerRound} requests`,
  );
  for (const atOnce of [1, 16]) {
    const ratios: number[] = [];
    for (const [name, request] of Object.entries(requests)) {
      const spent: Record<Way, number[]> = { with: [], without: [] };
      for (let round = -2; round < rounds; round++) {
        for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
          const each = await timeRound(() => request(servers[way]), atOnce);
          if (round >= 0) spent[way].push(each);
        }
      }
      const ratio = median(spent.with) / median(spent.without);
      ratios.push(ratio);
      const figures = `${inWords(median(spent.with))} with, ${inWords(median(spent.without))} without`;
      console.log(`${name}, ${atOnce} at once: ${figures}, ${times(ratio)}`);
    }
    const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
    const judged = atOnce === 1 ? '' : ` (at most ${mostWhenBusy}: ${verdict(mean, { atMost: mostWhenBusy })})`;
    console.log(`audit, geometric mean, ${atOnce} at once: ${times(mean)}${judged}`);
  }
  await Promise.all(Object.values(servers).map((server) => server.close()));
  await close();
} finally {
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Milliseconds for each request of a round. */
async function timeRound(request: () => Promise<unknown>, atOnce: number): Promise<number> {
  const start = performance.now();
  let left = requestsPerRound;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await request();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - start) / requestsPerRound;
}
