import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const assetNames = new URL('../../../../../packages/site/src/frame/site-assets.ts', import.meta.url);

/** A folder as the build of the public pages leaves it, with one file in place of every style sheet, island and font. */
export function makeSiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'junction-site-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'site-abc.css'), 'body{}');
  const names = [...readFileSync(assetNames, 'utf8').matchAll(/'([\w.]+)'/g)].map(([, name]) => name);
  const sources = [
    ...names.flatMap((name) => [`src/styles/${name}.css`, `src/islands/${name}.tsx`]),
    ...['atkinson-hyperlegible-next', 'literata'].map((name) => `${name}-latin-wght-normal.woff2`),
  ];
  const manifest = Object.fromEntries(sources.map((source) => [source, { file: 'assets/site-abc.css' }]));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
