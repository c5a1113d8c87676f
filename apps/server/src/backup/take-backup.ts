import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { writeBackupFile } from './backup-file.ts';
import { dumpDatabase } from './dump-database.ts';

export interface TakingBackup {
  readonly path: string;
  readonly owner: pg.ClientConfig;
  readonly takenAt: Date;
  /** Whom it is locked for; undefined: anyone who has the file can read it. */
  readonly recipient: KeyObject | undefined;
}

/** Writes everything in the database, as of one moment, into a file that is whole or not there. */
export const takeBackup = ({ path, owner, takenAt, recipient }: TakingBackup): Promise<void> =>
  writeBackupFile(path, dumpDatabase(owner, takenAt), recipient);
