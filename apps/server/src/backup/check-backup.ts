import { createHash, type KeyObject } from 'node:crypto';
import type { Migration } from '../store/migrations/read-migrations.ts';
import { type BackupHeader, parseHeader, parseSection, parseSectionEnd } from './backup-contents.ts';
import { readBackupFile } from './backup-file.ts';
import { RefusedFile } from './refused-file.ts';

export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly sections: number;
  readonly rows: number;
}

/** Reads the whole file once, changing nothing. Refused unless every byte is as it was written and its tables are ours. */
export async function checkBackup(
  path: string,
  secret: KeyObject | undefined,
  known: readonly Migration[],
): Promise<CheckedBackup> {
  let header: BackupHeader | undefined;
  let open = false;
  let hash = createHash('sha256');
  let sections = 0;
  let rows = 0;
  for await (const frame of readBackupFile(path, secret)) {
    if ((header === undefined) !== (frame.kind === 'header'))
      throw new RefusedFile('is damaged: its head is not first');
    if (frame.kind === 'header') {
      header = parseHeader(frame.value);
      refuseForeign(header, known);
      continue;
    }
    if (open === (frame.kind === 'section')) throw new RefusedFile('is damaged: its sections are out of order');
    if (frame.kind === 'section') {
      parseSection(frame.value);
      hash = createHash('sha256');
      open = true;
    } else if (frame.kind === 'data') hash.update(frame.bytes);
    else {
      const end = parseSectionEnd(frame.value);
      if (end.sha256 !== hash.digest('hex')) throw new RefusedFile('is damaged: the checksum of a table does not fit');
      sections += 1;
      rows += end.rows;
      open = false;
    }
  }
  if (header === undefined || open) throw new RefusedFile('is cut off: its end is missing');
  return { header, sections, rows };
}

/** Our own migrations up to those that made the tables of the backup. */
export function refuseForeign({ migrations }: BackupHeader, known: readonly Migration[]): void {
  for (const [index, { name, checksum }] of migrations.entries()) {
    const ours = known[index];
    if (ours === undefined) throw new RefusedFile(`is from a newer Junction: this one does not know ${name}`);
    if (ours.name !== name || ours.checksum !== checksum) {
      throw new RefusedFile(`is from another Junction: its ${name} is not the ${ours.name} of this one`);
    }
  }
}
