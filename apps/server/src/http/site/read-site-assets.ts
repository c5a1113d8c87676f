import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemLine } from '@junction/kernel';
import { type BuildManifest, type SiteAssets, siteAssetsOf } from '@junction/site';

/** Where the files of the public pages are served. */
export const assetBase = '/site/';

/** What was built for the public pages in `folder`; undefined where nothing was built. Throws where something lacks. */
export function readSiteAssets(folder: string): SiteAssets | undefined {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return undefined;
  const manifest: BuildManifest = JSON.parse(readFileSync(path, 'utf8'));
  const assets = siteAssetsOf(manifest, assetBase);
  if (!assets.ok) throw new Error(assets.problems.map(problemLine).join('\n'));
  return assets.value;
}
