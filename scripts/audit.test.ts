import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'junction-audit-'));

/** The script with an npm that prints this and ends. */
function auditWith(printed: string) {
  const npm = join(folder, 'npm.mjs');
  writeFileSync(npm, `process.stdout.write(${JSON.stringify(printed)}); process.exitCode = 1;`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'audit.mjs')], {
    env: { PATH: process.env.PATH ?? '', npm_execpath: npm },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const answer = (high: number, vulnerabilities: object) =>
  JSON.stringify({ metadata: { vulnerabilities: { critical: 0, high, moderate: 1, low: 0 } }, vulnerabilities });

describe('the audit of packages', () => {
  it('passes when nothing serious is known, and names the rest', () => {
    const { status, stdout } = auditWith(answer(0, { mild: { severity: 'moderate', range: '<2' } }));
    expect([status, stdout]).toEqual([0, 'audit: 0 critical, 0 high, 1 moderate, 0 low\n  moderate: mild <2\n']);
  });

  it('fails for a serious one', () => {
    const { status, stdout } = auditWith(answer(1, { bad: { severity: 'high', range: '<=1.2' } }));
    expect([status, stdout]).toEqual([1, 'audit: 0 critical, 1 high, 1 moderate, 0 low\n  high: bad <=1.2\n']);
  });

  it.each([
    ['{"message": "405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['{"error": {"summary": "network is away"}}', 'network is away'],
    ['', 'none'],
  ])('is not done when nobody answers, and says so: %s', (printed, reason) => {
    expect(auditWith(printed)).toEqual({
      status: 2,
      stdout: '',
      stderr: `audit: NOT DONE. The registry gave no answer: ${reason}\n`,
    });
  });
});
