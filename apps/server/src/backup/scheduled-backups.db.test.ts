import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../store/test-database.ts';
import { backUpWhenDue } from './scheduled-backups.ts';

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'junction-scheduled-'));
  database = await createTestDatabase({ template: 'junction' });
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const schedule = () => ({ folder: join(folder, 'backups'), hour: 2, minute: 30, keep: 2, recipient: undefined });
/** Local time, as the schedule is. */
const at = (day: number, hour: number, minute: number): Date => new Date(2026, 6, day, hour, minute);
const run = (now: Date) => backUpWhenDue(schedule(), database.owner, now);

it('the server backs up once for each night, also when it was off at the time', async () => {
  expect(await run(at(14, 12, 0))).toBeDefined();
  expect(await run(at(14, 23, 59))).toBeUndefined();
  expect(await run(at(15, 2, 29))).toBeUndefined();
  expect(await run(at(15, 2, 30))).toBeDefined();
  expect(await run(at(15, 2, 31))).toBeUndefined();
  expect(await run(at(18, 9, 0))).toBeDefined();
  expect(await run(at(18, 9, 1))).toBeUndefined();
});

it('the server keeps the newest backups and touches no other file', async () => {
  await run(at(14, 3, 0));
  writeFileSync(join(folder, 'backups', 'junction-of-my-own.backup'), 'kept');
  for (const day of [15, 16, 17]) await run(at(day, 3, 0));
  const names = readdirSync(join(folder, 'backups'));
  expect(names.length).toBe(3);
  expect(names).toContain('junction-of-my-own.backup');
});

it('a backup that fails leaves the older ones alone', async () => {
  await run(at(14, 3, 0));
  await run(at(15, 3, 0));
  const before = readdirSync(join(folder, 'backups'));
  const wrong = { ...database.owner, password: 'wrong' };
  await expect(backUpWhenDue(schedule(), wrong, at(16, 3, 0))).rejects.toThrow('password authentication failed');
  expect(readdirSync(join(folder, 'backups'))).toEqual(before);
});
