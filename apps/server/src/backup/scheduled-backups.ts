import type { KeyObject } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { takeBackup } from './take-backup.ts';

/** When the server makes backups by itself, where, and how many it keeps. */
export interface BackupSchedule {
  readonly folder: string;
  /** Time of day on the clock of the machine. */
  readonly hour: number;
  readonly minute: number;
  readonly keep: number;
  readonly recipient: KeyObject | undefined;
}

/**
 * Makes a backup when none was made since the last moment on the schedule, so that a machine that is off at night backs up
 * when it is on again. Removes the oldest beyond the number to keep, and never one before the new one is whole. Returns the
 * new file's name; undefined: none was due.
 */
export async function backUpWhenDue(
  schedule: BackupSchedule,
  owner: pg.ClientConfig,
  now: Date,
): Promise<string | undefined> {
  await mkdir(schedule.folder, { recursive: true, mode: 0o700 });
  const made = await listBackups(schedule.folder);
  const newest = made.at(-1);
  if (newest !== undefined && newest >= nameAt(lastMoment(schedule, now))) return undefined;
  const name = nameAt(now);
  const { recipient } = schedule;
  await takeBackup({ path: join(schedule.folder, name), owner, takenAt: now, recipient });
  const all = await listBackups(schedule.folder);
  for (const old of all.slice(0, Math.max(0, all.length - schedule.keep))) await rm(join(schedule.folder, old));
  return name;
}

/** The backups that a schedule made in the folder, the oldest first; other files are not looked at. */
async function listBackups(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^junction-\d{8}T\d{6}Z\.backup$/.test(name)).sort();
}

/** When the newest backup of a schedule in the folder was begun; undefined: there is none. */
export async function newestBackup(folder: string): Promise<Date | undefined> {
  const made = await listBackups(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []; // The first one makes it.
    throw error;
  });
  const [, year, month, day, hour, minute, second] =
    /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(made.at(-1) ?? '') ?? [];
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

const nameAt = (moment: Date): string =>
  `junction-${moment.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '')}.backup`;

function lastMoment({ hour, minute }: BackupSchedule, now: Date): Date {
  const moment = new Date(now);
  moment.setHours(hour, minute, 0, 0);
  if (moment > now) moment.setDate(moment.getDate() - 1);
  return moment;
}
