import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '@junction/kernel';
import { announcement } from './announce.ts';
import { type Config, parseConfig } from './config.ts';
import { buildApp } from './http/build-app.ts';
import { runEveryMinute } from './jobs/every-minute.ts';
import { sealAuditsJob } from './jobs/seal-audits.ts';
import { loadKnowledge } from './knowledge.ts';
import { describeFault } from './log.ts';
import { newId } from './new-id.ts';
import { describeStartFailure } from './start-failure.ts';
import { closeAll, type Running, stopOnSignal } from './stop-on-signal.ts';
import { insertAuditEntries } from './store/audit-entries.ts';
import { listClinics } from './store/clinics.ts';
import { openStorage } from './store/open-storage.ts';
import { createClinicRunner } from './usecases/clinic-runner.ts';
import { seedDemoClinic } from './usecases/seed-demo-clinic.ts';

/** Starts the server and says where it is. Everything is put together here, and only here. `root` is the project's folder. */
export async function main(root: string): Promise<void> {
  const config = parseConfig(process.env);
  if (!config.ok) {
    for (const problem of config.problems) console.error(problemLine(problem));
    process.exit(1);
  }
  const running: Running[] = [];
  const starting = start(root, config.value, running);
  // A signal while we start waits for that: only then is it known what there is to stop.
  stopOnSignal(() => starting.catch(() => undefined).then(() => closeAll(running)));
  process.on('uncaughtException', (error) => {
    console.error(describeFault(error));
    closeAll(running).finally(() => process.exit(1));
  });
  try {
    await starting;
  } catch (error) {
    console.error(describeStartFailure(error, config.value));
    await closeAll(running).finally(() => process.exit(1));
  }
}

async function start(root: string, config: Config, running: Running[]): Promise<void> {
  const log = (line: string): void => console.log(line);
  const storage = await openStorage({ database: config.database, seed: seedDemoClinic, log });
  running.push({ name: 'the database', close: storage.close });

  const { assessor, served } = loadKnowledge(join(root, 'build'));
  const { db } = storage;
  const makeId = (): string => newId(Date.now(), randomBytes(10));
  const runner = createClinicRunner({
    db,
    kb: assessor.kb,
    clock: () => new Date(),
    newId: makeId,
    writeAudit: insertAuditEntries,
  });
  running.push({ name: 'the sealing of audits', ...runEveryMinute(sealAuditsJob({ db, newId: makeId }, log), log) });
  let address = '';
  const app = await buildApp({
    version: versionOf(root),
    startedAt: new Date(),
    publicUrl: config.publicUrl,
    baseUrl: () => config.publicUrl ?? address,
    isDatabaseAnswering: storage.isAnswering,
    assessor,
    knowledge: served,
    // Nobody can sign in yet.
    clinics: { runner, resolveCaller: async () => null },
    webFolder: join(root, 'apps', 'web', 'dist'),
    log,
  });
  address = await app.listen({ port: config.port, host: config.host });
  running.push({ name: 'the server', close: () => app.close() });
  log(
    announcement({
      address: config.publicUrl ?? address,
      database: config.database,
      clinics: await listClinics(storage.db),
      attached: storage.attached,
    }),
  );
}

function versionOf(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version: unknown =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  return typeof version === 'string' ? version : '0.0.0';
}
