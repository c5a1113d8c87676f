import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = `${root}/apps/cli/bin/junction.mjs`;
const folder = mkdtempSync(join(tmpdir(), 'junction-simulate-'));
const PATIENTS = ['--patients', '60', '--tests', '6', '--seed', '11'];

afterAll(() => rmSync(folder, { recursive: true }));

function simulate(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'simulate', ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const ended = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));
const linesOf = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];

describe('a simulation', { timeout: 120_000 }, () => {
  let guided = '';
  let random = '';

  beforeAll(() => {
    guided = simulate(...PATIENTS, '--json', '--workers', '1').stdout;
    random = simulate(...PATIENTS, '--json', '--policy', 'random').stdout;
  }, 120_000);

  test('says the same however many workers there are', () => {
    const { status, stdout, stderr } = simulate(...PATIENTS, '--json', '--workers', '2');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).patients).toBe(60);
    expect(stdout).toBe(guided);
  });

  test('killed half-way and started again, does only what is left and says the same', async () => {
    const file = join(folder, 'batches.jsonl');
    const child = spawn(process.execPath, [program, 'simulate', ...PATIENTS, '--workers', '1', '--save', file]);
    while (linesOf(file).length === 0) await sleep(5);
    child.kill('SIGKILL');
    await ended(child);
    const [done] = linesOf(file);
    expect(linesOf(file).length).toBeLessThan(3);
    expect(simulate(...PATIENTS, '--json', '--save', file).stdout).toBe(guided);
    expect(linesOf(file)).toHaveLength(3);
    expect(linesOf(file)[0]).toBe(done);
  });

  test('finds more when the engine chooses the tests than when chance does', () => {
    const [best, worst] = [JSON.parse(guided), JSON.parse(random)];
    expect(best.logScore.value).toBeGreaterThan(worst.logScore.value);
    expect(best.brier.value).toBeLessThan(worst.brier.value);
  });

  test('is a page for a person, which says what it cannot show', () => {
    const { stdout } = simulate('--patients', '5', '--policy', 'cheapest', '--tests', '0', '--setting', 'primary-care');
    expect(stdout).toMatch(/^5 synthetic patients, cheapest, primary-care, seeds from 1\n/);
    expect(stdout).toContain('this tests the machinery, never the medicine');
    expect(stdout).toMatch(/minutes per patient +\d/);
  });
});

describe('a command line that cannot be followed is refused, and nothing runs', () => {
  test.each([
    [['--policy', 'lucky'], 'Allowed choices are guided, cheapest, random.'],
    [['--setting', 'ward'], 'Allowed choices are primary-care, chiropractic, specialist.'],
    [['--patients', '0'], 'It must be a whole number from 1 up.'],
    [['--patients', '1e3'], 'It must be a whole number from 1 up.'],
    [['--tests', '-1'], 'It must be a whole number from 0 up.'],
    [['--seed', '1.5'], 'It must be a whole number from 0 up.'],
    [['--workers', 'all'], 'It must be a whole number from 1 up.'],
    [['--save', '/no/such/folder/batches.jsonl'], '--save: /no/such/folder: no such folder'],
    [['--save', root], `--save: ${root}: is a folder, not a file of batches`],
  ])('%s', (options, reason) => {
    const { status, stdout, stderr } = simulate('--patients', '1', ...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  });
});
