import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildTestApp } from './http/test-app.ts';
import { createJobCounts } from './jobs/job-counts.ts';
import { backupMeasures, databaseMeasures } from './operations-measures.ts';

const clock = (): Date => new Date('2026-11-25T08:00:00Z');

describe('what is measured for whoever looks after the server', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'junction-measures-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const schedule = (where: string) => ({ folder: where, hour: 2, minute: 30, keep: 3, recipient: undefined });
  const textWith = async (measures: Parameters<typeof buildTestApp>[0]): Promise<readonly string[]> => {
    const { app } = await buildTestApp(measures);
    const { body } = await app.inject('/metrics');
    await app.close();
    return body.split('\n').filter((line) => /^junction_(?:database|backup|job|measures)/.test(line));
  };

  it('is the connections to the database', async () => {
    const measures = databaseMeasures(() => ({ open: 7, idle: 2, most: 10, waiting: 3 }));
    expect(await textWith({ measures })).toEqual([
      'junction_database_connections 7',
      'junction_database_connections_idle 2',
      'junction_database_connections_max 10',
      'junction_database_connections_waiting 3',
      'junction_measures_failed 0',
    ]);
  });

  it('is the age of the newest backup, and of other files nothing', async () => {
    for (const name of ['junction-20261123T023000Z.backup', 'junction-20261125T020000Z.backup', 'zzz.backup'])
      writeFileSync(join(folder, name), '');
    expect(await textWith({ measures: backupMeasures(schedule(folder), clock) })).toEqual([
      'junction_backup_age_seconds 21600',
      'junction_measures_failed 0',
    ]);
  });

  it('is no age where there is no backup, no folder, or no schedule', async () => {
    for (const where of [folder, join(folder, 'not-made-yet')])
      expect(await textWith({ measures: backupMeasures(schedule(where), clock) })).toEqual([
        'junction_measures_failed 0',
      ]);
    expect(backupMeasures(undefined, clock)).toEqual([]);
  });

  it('is counted as failed where it cannot be read, and the rest is told', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const measures = [
      ...backupMeasures(schedule(file), clock),
      ...databaseMeasures(() => ({ open: 1, idle: 1, most: 10, waiting: 0 })),
    ];
    const lines = await textWith({ measures });
    expect(lines).toContain('junction_database_connections 1');
    expect(lines).toContain('junction_measures_failed 1');
  });

  it('is how often each job ran and failed, and when it last went well', async () => {
    const counts = createJobCounts(clock);
    let runs = 0;
    const fickle = counts.counted({
      name: 'fickle',
      run: async () => {
        runs += 1;
        if (runs === 2) throw new Error('away');
      },
    });
    const never = counts.counted({ name: 'never', run: () => Promise.reject(new Error('away')) });
    await fickle.run();
    await expect(fickle.run()).rejects.toThrow('away');
    await expect(never.run()).rejects.toThrow('away');
    expect(await textWith({ measures: counts.measures })).toEqual([
      'junction_job_runs_total{job="fickle"} 2',
      'junction_job_runs_total{job="never"} 1',
      'junction_job_failures_total{job="fickle"} 1',
      'junction_job_failures_total{job="never"} 1',
      'junction_job_last_success_timestamp_seconds{job="fickle"} 1795593600',
      'junction_measures_failed 0',
    ]);
  });
});
