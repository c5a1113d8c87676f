import { problemLine } from '@junction/kernel';
import { describe, expect, it } from 'vitest';
import { makeBackupKeyPair } from './backup/backup-keys.ts';
import { parseOperations } from './operations-config.ts';

const embedded = { kind: 'embedded', dataFolder: 'data' } as const;
const external = { kind: 'external', url: 'postgresql://localhost/x' } as const;

describe('settings for whoever looks after the server', () => {
  it('make a backup each night beside an embedded database, and none beside another', () => {
    expect(parseOperations({}, embedded)).toMatchObject({
      value: { backups: { folder: 'data/backups', hour: 2, minute: 30, keep: 14, recipient: undefined } },
    });
    expect(parseOperations({}, external)).toMatchObject({ value: { backups: undefined } });
    expect(parseOperations({ BACKUP_FOLDER: 'off' }, embedded)).toMatchObject({ value: { backups: undefined } });
    expect(parseOperations({ BACKUP_FOLDER: '/srv/b', BACKUP_AT: '23:05', BACKUP_KEEP: '3' }, external)).toMatchObject({
      value: { backups: { folder: '/srv/b', hour: 23, minute: 5, keep: 3 } },
    });
  });

  it('take a public key and not the secret one', () => {
    const { publicKey, secretKey } = makeBackupKeyPair();
    expect(parseOperations({ BACKUP_PUBLIC_KEY: publicKey }, embedded).ok).toBe(true);
    expect(parseOperations({ BACKUP_PUBLIC_KEY: secretKey }, embedded).ok).toBe(false);
    expect(parseOperations({ BACKUP_PUBLIC_KEY: publicKey.replace(/.$/, '_') }, embedded).ok).toBe(false);
  });

  it('name every wrong one and repeat none', () => {
    const wrong = {
      BACKUP_FOLDER: '',
      BACKUP_AT: '24:00',
      BACKUP_KEEP: '0',
      BACKUP_PUBLIC_KEY: 'x',
      METRICS_TOKEN: 'y',
      REQUESTS_PER_MINUTE: '9',
    };
    const result = parseOperations(wrong, embedded);
    expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([
      'BACKUP_FOLDER: give the folder for the backups that the server makes, or off',
      'BACKUP_AT: give the time of day for them on the clock of this machine, such as 02:30',
      'BACKUP_KEEP: give how many of them to keep, from 1 to 9999',
      'BACKUP_PUBLIC_KEY: give the public key that `junction admin backup-key` printed',
      'METRICS_TOKEN: give at least 32 random characters',
      'REQUESTS_PER_MINUTE: give how many requests one account may make in a minute, from 10 to 9999999',
    ]);
  });
});
