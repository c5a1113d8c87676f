// A Junction server over DATABASE_URL for the test of high availability: as main.ts puts it together, but with everyone taken
// for the sample clinician of the demo clinic, who cannot sign in beside a database of others.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { buildApp } from '../../apps/server/src/http/build-app.ts';
import { limitsFor } from '../../apps/server/src/http/clinic-limits.ts';
import { loadKnowledge } from '../../apps/server/src/knowledge.ts';
import { newId } from '../../apps/server/src/new-id.ts';
import { insertAuditEntries } from '../../apps/server/src/store/audit-entries.ts';
import { listClinics } from '../../apps/server/src/store/clinics.ts';
import { prepareTables } from '../../apps/server/src/store/database.ts';
import { openStorage } from '../../apps/server/src/store/open-storage.ts';
import { createClinicRunner } from '../../apps/server/src/usecases/clinic-runner.ts';
import { demoStaff } from '../../apps/server/src/usecases/demo-people.ts';
import { seedDemoClinic } from '../../apps/server/src/usecases/seed-demo-clinic.ts';

export async function main(root: string): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  const storage = await openStorage({ database: { kind: 'external', url }, seed: seedDemoClinic, log: console.log });
  await prepareTables({ owner: storage.owner, app: storage.owner }, seedDemoClinic);
  const { assessor, served } = loadKnowledge(join(root, 'build'));
  const clinicId = (await listClinics(storage.db))[0]?.clinicId ?? '';
  const runner = createClinicRunner({
    db: storage.db,
    assessor,
    clock: () => new Date(),
    newId: () => newId(Date.now(), randomBytes(10)),
    writeAudit: insertAuditEntries,
  });
  const app = await buildApp({
    version: '0.0.0',
    startedAt: new Date(),
    publicUrl: undefined,
    baseUrl: () => 'http://127.0.0.1',
    isDatabaseAnswering: storage.isAnswering,
    assessor,
    knowledge: served,
    clinics: {
      runner,
      // The client writes as fast as it can and is no flood.
      limits: limitsFor(1_000_000),
      resolveCaller: async () => ({
        clinicId,
        actor: { kind: 'staff', id: demoStaff[1]?.staffId ?? '', roles: ['clinician'] },
        steppedUpAt: null,
        isLocked: false,
      }),
    },
    webFolder: join(root, 'apps', 'web', 'dist'),
    log: console.log,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  console.log(`  Junction   ${address}/`);
}
