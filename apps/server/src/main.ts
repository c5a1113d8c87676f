import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '@junction/kernel';
import { announcement } from './announce.ts';
import { backUpWhenDue } from './backup/scheduled-backups.ts';
import { type Config, parseConfig } from './config.ts';
import { buildApp } from './http/build-app.ts';
import { limitsFor } from './http/clinic-limits.ts';
import { openScheduleHub } from './http/schedule-events.ts';
import { backUpJob } from './jobs/back-up.ts';
import { deliverMailJob } from './jobs/deliver-mail.ts';
import { type Job, runEveryMinute } from './jobs/every-minute.ts';
import { forgetChecksJob } from './jobs/forget-checks.ts';
import { forgetKeysJob } from './jobs/forget-keys.ts';
import { forgetOldSignInsJob } from './jobs/forget-old-sign-ins.ts';
import { createJobCounts } from './jobs/job-counts.ts';
import { releaseLapsedJob } from './jobs/release-lapsed.ts';
import { remindOfPlansJob } from './jobs/remind-of-plans.ts';
import { sealAuditsJob } from './jobs/seal-audits.ts';
import { sendMessagesJob } from './jobs/send-messages.ts';
import { watchPlansJob } from './jobs/watch-plans.ts';
import { loadKnowledge } from './knowledge.ts';
import { createLog, describeFault } from './log.ts';
import { newId } from './new-id.ts';
import { type Operations, parseOperations } from './operations-config.ts';
import { backupMeasures, databaseMeasures } from './operations-measures.ts';
import { createSmtpMailer } from './outside/mail/smtp-mailer.ts';
import { createWebhookTexter } from './outside/sms/webhook-texter.ts';
import { createSignIn } from './sign-in/create-sign-in.ts';
import { seedDemoSignIns } from './sign-in/demo-sign-ins.ts';
import { resolveCaller } from './sign-in/resolve-caller.ts';
import { sessionSecretOf } from './sign-in/session-secret.ts';
import { describeStartFailure } from './start-failure.ts';
import { closeAll, type Running, stopOnSignal } from './stop-on-signal.ts';
import { insertAuditEntries } from './store/audit-entries.ts';
import { listenToSchedule } from './store/booking/listen-to-schedule.ts';
import { listClinics } from './store/clinics.ts';
import { openStorage } from './store/open-storage.ts';
import { createClinicRunner } from './usecases/clinic-runner.ts';
import { seedDemoClinic } from './usecases/seed-demo-clinic.ts';

/** Starts the server and says where it is. Everything is put together here, and only here. `root` is the project's folder. */
export async function main(root: string): Promise<void> {
  const config = parseConfig(process.env);
  const operations = parseOperations(process.env, config.ok ? config.value.database : { kind: 'external', url: '' });
  if (!config.ok || !operations.ok) {
    for (const part of [config, operations]) {
      if (!part.ok) for (const problem of part.problems) console.error(problemLine(problem));
    }
    process.exit(1);
  }
  const running: Running[] = [];
  const starting = start(root, config.value, operations.value, running);
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

async function start(root: string, config: Config, operations: Operations, running: Running[]): Promise<void> {
  const log = createLog(operations.logFormat, console.log, () => new Date());
  const secret = sessionSecretOf(config);
  const storage = await openStorage({ database: config.database, seed: seedDemoClinic, log });
  running.push({ name: 'the database', close: storage.close });

  const { assessor, served } = loadKnowledge(join(root, 'build'));
  const { db } = storage;
  const makeId = (): string => newId(Date.now(), randomBytes(10));
  const runner = createClinicRunner({
    db,
    assessor,
    clock: () => new Date(),
    newId: makeId,
    writeAudit: insertAuditEntries,
  });
  const jobs = createJobCounts(() => new Date());
  const repeat = (job: Job, everyMs?: number) => runEveryMinute(jobs.counted(job), log, everyMs);
  for (const job of [
    sealAuditsJob({ db, newId: makeId }, log),
    forgetKeysJob({ db, newId: makeId }),
    forgetOldSignInsJob(db),
    forgetChecksJob({ db, clock: () => new Date(), newId: makeId }),
    remindOfPlansJob({ db, clock: () => new Date(), newId: makeId }),
  ]) {
    running.push({ name: `the job ${job.name}`, ...repeat(job) });
  }
  running.push({
    name: 'the job watch-plans',
    ...repeat(watchPlansJob({ db, assessor, clock: () => new Date(), newId: makeId }), 15 * 60_000),
  });
  const { backups } = operations;
  if (backups !== undefined) {
    const job = backUpJob({
      backUpWhenDue: (now) => backUpWhenDue(backups, storage.owner, now),
      clock: () => new Date(),
      log,
    });
    running.push({ name: 'the backups', ...repeat(job) });
  }
  const signIn = createSignIn({
    db,
    secret,
    publicUrl: config.publicUrl,
    allowsSamples: servesThisMachineOnly(config),
    clock: () => new Date(),
    newId: makeId,
    log,
  });
  const samples = signIn.allowsSamples ? await seedDemoSignIns(signIn) : [];
  running.push({ name: 'work that nobody waits for', close: signIn.later.settle });

  const hub = openScheduleHub();
  const listener = listenToSchedule({
    connection: storage.app,
    onEvent: ({ clinicId, ...event }) => hub.tell(clinicId, event),
    onGap: hub.tellAll,
  });
  running.push({ name: 'news of the calendar', close: listener.close });
  running.push({
    name: 'the job release-lapsed',
    ...runEveryMinute(releaseLapsedJob({ db, newId: makeId }), log, 20_000),
  });

  let address = '';
  const baseUrl = (): string => config.publicUrl ?? address;
  const app = await buildApp({
    version: versionOf(root),
    startedAt: new Date(),
    publicUrl: config.publicUrl,
    baseUrl,
    isDatabaseAnswering: storage.isAnswering,
    assessor,
    knowledge: served,
    clinics: {
      runner,
      resolveCaller: (request) => resolveCaller(signIn, request),
      limits: limitsFor(operations.requestsPerMinute),
    },
    signIn,
    news: hub,
    booking: {
      ...{ db, assessor, secret, baseUrl, publicUrl: config.publicUrl },
      ...{ clock: () => new Date(), newId: makeId, writeAudit: insertAuditEntries },
    },
    webFolder: join(root, 'apps', 'web', 'dist'),
    siteFolder: join(root, 'packages', 'site', 'dist'),
    metricsToken: operations.metricsToken,
    measures: [
      ...databaseMeasures(storage.connections),
      ...backupMeasures(backups, () => new Date()),
      ...jobs.measures,
    ],
    log,
  });
  address = await app.listen({ port: config.port, host: config.host });
  running.push({ name: 'the server', close: () => app.close() });
  const messages = sendMessagesJob({ db, clock: () => new Date(), newId: makeId, secret, baseUrl });
  running.push({ name: 'messages', ...repeat(messages, 5000) });
  const mailer =
    config.smtpUrl === undefined ? undefined : createSmtpMailer({ url: config.smtpUrl, sender: senderOf(baseUrl()) });
  if (mailer !== undefined)
    running.push({ name: 'the connection to the mail server', close: async () => mailer.close() });
  const texter = config.textUrl === undefined ? undefined : createWebhookTexter({ url: config.textUrl });
  running.push({ name: 'mail', ...repeat(deliverMailJob({ db, mailer, texter, baseUrl, log }), 5000) });
  log(
    announcement({
      address: config.publicUrl ?? address,
      database: config.database,
      clinics: await listClinics(storage.db),
      attached: storage.attached,
      samples,
    }),
  );
}

/** True when nobody but whoever sits at this machine reaches the server. */
const servesThisMachineOnly = ({ database, host, publicUrl }: Config): boolean =>
  database.kind === 'embedded' && publicUrl === undefined && ['127.0.0.1', '::1', 'localhost'].includes(host);

/** What mail comes from. */
const senderOf = (address: string): string => `no-reply@${new URL(address).hostname}`;

function versionOf(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version: unknown =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  return typeof version === 'string' ? version : '0.0.0';
}
