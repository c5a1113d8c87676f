import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { buildSiteIfChanged } from './build-web.mjs';
import { projectRoot } from './read-built.ts';

interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const folder = join(projectRoot, 'packages', 'site', 'dist');
let manifest: Readonly<Record<string, Built>> = {};

beforeAll(async () => {
  await buildSiteIfChanged(projectRoot);
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}, 60_000);

const gzipped = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

/** The file and all that it loads, each once. */
function filesOf(source: string, known = new Set<string>()): ReadonlySet<string> {
  const built = manifest[source];
  if (built === undefined || known.has(built.file)) return known;
  known.add(built.file);
  for (const part of [...(built.imports ?? []), ...(built.dynamicImports ?? [])]) filesOf(part, known);
  return known;
}

const bytesOf = (source: string): number => [...filesOf(source)].reduce((sum, file) => sum + gzipped(file), 0);

it('what a reading page may bring of script is at most 15 KB, gzipped', () => {
  const islands = Object.keys(manifest).filter((source) => /src\/islands\/anatomy\.[a-z]+\.tsx$/.test(source));
  expect(islands.length).toBeGreaterThan(0);
  for (const island of islands) expect([island, bytesOf(island) <= 15 * 1024]).toEqual([island, true]);
});

it('the styles of the home, which has the most of them, are small', () => {
  const styles = ['site', 'reading', 'home', 'anatomy'].map((name) => `src/styles/${name}.css`);
  const bytes = styles.reduce((sum, source) => sum + bytesOf(source), 0);
  expect(bytes).toBeGreaterThan(4 * 1024);
  expect(bytes).toBeLessThan(14 * 1024);
});
