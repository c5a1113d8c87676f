import type { BackupSchedule } from './backup/scheduled-backups.ts';
import { newestBackup } from './backup/scheduled-backups.ts';
import type { Measure } from './measure.ts';
import type { Connections } from './store/database.ts';

/** The connections of this server to its database. When some wait for long, there are too few or they are held too long. */
export const databaseMeasures = (count: () => Connections): readonly Measure[] => {
  const gauge = (name: string, help: string, read: (of: Connections) => number): Measure => ({
    ...{ name: `junction_database_connections${name}`, help, type: 'gauge' },
    read: () => [{ value: read(count()) }],
  });
  return [
    gauge('', 'Connections to the database that are open.', ({ open }) => open),
    gauge('_idle', 'Open connections that nobody uses now.', ({ idle }) => idle),
    gauge('_max', 'How many there may be.', ({ most }) => most),
    gauge('_waiting', 'Requests and jobs that wait for a connection.', ({ waiting }) => waiting),
  ];
};

/** Of a server that makes no backups itself there is nothing to measure; of one that has made none yet there is no age. */
export const backupMeasures = (schedule: BackupSchedule | undefined, clock: () => Date): readonly Measure[] =>
  schedule === undefined
    ? []
    : [
        {
          name: 'junction_backup_age_seconds',
          help: 'Time since the newest whole backup on the schedule was begun.',
          type: 'gauge',
          read: async () => {
            const newest = await newestBackup(schedule.folder);
            return newest === undefined ? [] : [{ value: (clock().getTime() - newest.getTime()) / 1000 }];
          },
        },
      ];
