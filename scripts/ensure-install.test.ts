import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stands for npm: installs what the lock file says, and counts how often it was asked. */
const npm = `
  const fs = require('node:fs');
  fs.appendFileSync('asked.txt', process.argv.slice(2, 3).join(' ') + '\\n');
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  for (const path of Object.keys(packages).filter(Boolean)) {
    fs.mkdirSync(path, { recursive: true });
    fs.writeFileSync(path + '/package.json', '{}');
  }
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));`;

describe('installing what is missing', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'junction-install-'));
    mkdirSync(join(project, 'scripts'));
    copyFileSync(join(import.meta.dirname, 'ensure-install.mjs'), join(project, 'scripts', 'ensure-install.mjs'));
    writeFileSync(join(project, 'npm.cjs'), npm);
    lock({ 'node_modules/left': { version: '1.0.0' } });
  });
  afterEach(() => rmSync(project, { recursive: true, force: true }));

  const lock = (packages: Record<string, unknown>): void =>
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));

  const run = (program: string, args: readonly string[] = []): number | null =>
    spawnSync(process.execPath, [join(project, program), ...args], {
      cwd: project,
      env: { npm_execpath: join(project, 'npm.cjs') },
    }).status;

  const timesAsked = (): number => {
    const path = join(project, 'asked.txt');
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').length : 0;
  };

  it('happens once on a bare clone', () => {
    expect(run('scripts/ensure-install.mjs')).toBe(0);
    expect(run('scripts/ensure-install.mjs')).toBe(0);
    expect(timesAsked()).toBe(1);
  });

  it('happens again when the lock file asks for another version', () => {
    run('scripts/ensure-install.mjs');
    lock({ 'node_modules/left': { version: '1.0.1' } });
    run('scripts/ensure-install.mjs');
    expect(timesAsked()).toBe(2);
  });

  it('does not repeat what npm ci has just done by hand', () => {
    run('npm.cjs', ['ci']);
    run('scripts/ensure-install.mjs');
    expect(timesAsked()).toBe(1);
  });

  it('happens when an optional package of this machine was left out by hand, not when one of another machine was', () => {
    run('npm.cjs', ['ci']);
    lock({
      'node_modules/left': { version: '1.0.0' },
      'node_modules/far': { version: '1.0.0', optional: true, os: ['aix'], cpu: ['ppc64'] },
    });
    run('scripts/ensure-install.mjs');
    expect(timesAsked()).toBe(1);
    lock({
      'node_modules/left': { version: '1.0.0' },
      'node_modules/near': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] },
    });
    run('scripts/ensure-install.mjs');
    expect(timesAsked()).toBe(2);
  });

  it('says that it failed when npm fails', () => {
    writeFileSync(join(project, 'npm.cjs'), 'process.exit(1)');
    expect(run('scripts/ensure-install.mjs')).toBe(1);
  });
});
