import type { Log } from '../log.ts';
import { type Sealing, sealAudits } from '../usecases/audit/seal-audits.ts';
import type { Job } from './every-minute.ts';

/** Seals the audits of all clinics. The log gets the new heads: a log that is kept elsewhere proves the audit. */
export const sealAuditsJob = (sealing: Sealing, log: Log): Job => ({
  name: 'seal-audits',
  run: async () => {
    for (const { slug, seq, hash, entries } of await sealAudits(sealing)) {
      log(`Sealed ${entries} audit entries of ${slug}: ${slug}:${seq}:${hash}`);
    }
  },
});
