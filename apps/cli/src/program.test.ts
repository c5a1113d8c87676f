import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'junction-cli-'));

/** Each test starts a program of a second or so, which a busy machine can make many times longer. In milliseconds. */
const PATIENCE = 60_000;

/** The real program in its own process. */
function junction(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}/apps/cli/bin/junction.mjs`, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('status 0: assessed', { timeout: PATIENCE }, () => {
  test('a page for a file', () => {
    const { status, stdout, stderr } = junction(['assess', 'cases/tlj-low-back.yaml']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Junction /);
    expect(stdout).not.toContain('\u001b');
  });

  test('one JSON document for standard input', () => {
    const { status, stdout, stderr } = junction(['assess', '-', '--json'], '{"findings": {"slr": "absent"}}');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).urgency).toBe('routine');
  });
});

describe('status 2: refused, one line per problem on standard error and nothing on standard output', {
  timeout: PATIENCE,
}, () => {
  test('a case with mistakes', () => {
    expect(junction(['assess', '-', '--json'], 'findings: { slrr: present }\npatient: { age: 130 }')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'patient.age: 130 is outside 0–120\nfindings.slrr: unknown finding; did you mean slr?\n',
    });
  });

  test('a file that is not there', () => {
    const { status, stdout, stderr } = junction(['assess', 'no-such-case.yaml']);
    expect([status, stdout, stderr]).toEqual([2, '', 'no-such-case.yaml: no such file\n']);
  });

  test('a folder', () => {
    const { status, stdout, stderr } = junction(['assess', 'cases']);
    expect([status, stdout, stderr]).toEqual([2, '', 'cases: is a folder, not a case file\n']);
  });

  test('ten megabytes', () => {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, 'x'.repeat(10 * 1024 * 1024));
    const { status, stdout, stderr } = junction(['assess', file]);
    expect([status, stdout, stderr]).toEqual([2, '', 'case: too large; a case file holds at most 1 MB\n']);
  });

  test('bytes that are not text', () => {
    const file = join(folder, 'bytes.yaml');
    writeFileSync(file, Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    const { status, stdout, stderr } = junction(['assess', file]);
    expect([status, stdout, stderr]).toEqual([2, '', `${file}: not UTF-8 text; save the file as UTF-8\n`]);
  });

  test('a knowledge folder that is not there, is a file, or is empty', () => {
    const empty = mkdtempSync(join(tmpdir(), 'junction-empty-'));
    const check = (of: string) => junction(['knowledge', 'check', of]);
    expect(check('/nope')).toEqual({
      status: 2,
      stdout: '',
      stderr: '/nope: no such folder; give the knowledge folder of a project\n',
    });
    expect(check('package.json').stderr).toBe('package.json: is a file; give the folder that holds it\n');
    expect(check(empty)).toEqual({ status: 2, stdout: '', stderr: `${empty}: is empty, not a knowledge folder\n` });
  });

  test('a command line with a misspelled option', () => {
    const { status, stdout, stderr } = junction(['assess', 'cases/tlj-groin.yaml', '--jsn']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("unknown option '--jsn'");
  });
});
