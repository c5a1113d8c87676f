import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { IslandName, SiteAssets, StyleName } from './site-assets.ts';

/** What the build says about each of its sources; the shape of Vite's manifest. */
export type BuildManifest = Readonly<Record<string, { readonly file: string }>>;

const fontFiles = ['atkinson-hyperlegible-next-latin-wght-normal.woff2', 'literata-latin-wght-normal.woff2'];

/**
 * The addresses of all styles, islands and fonts under `base` (with closing slash), or a problem for each that the manifest
 * lacks, by its source.
 */
export function siteAssetsOf(manifest: BuildManifest, base: string): Result<SiteAssets, Problem> {
  const problems: Problem[] = [];
  const addressOf = (ends: string): string => {
    const entry = Object.entries(manifest).find(([source]) => source.endsWith(ends));
    if (entry === undefined) problems.push({ path: ends, message: 'was not built; run `npm run build`' });
    return `${base}${entry?.[1].file ?? ''}`;
  };
  const style = (name: StyleName): string => addressOf(`src/styles/${name}.css`);
  const island = (name: IslandName): string => addressOf(`src/islands/${name}.tsx`);
  const assets: SiteAssets = {
    styles: {
      ...{ site: style('site'), booking: style('booking'), visit: style('visit') },
      ...{ reading: style('reading'), home: style('home'), check: style('check'), anatomy: style('anatomy') },
    },
    islands: {
      ...{ 'booking.en': island('booking.en'), 'booking.es': island('booking.es') },
      ...{ 'check.en': island('check.en'), 'check.es': island('check.es') },
      ...{ 'anatomy.en': island('anatomy.en'), 'anatomy.es': island('anatomy.es') },
    },
    fonts: fontFiles.map(addressOf),
  };
  return problems.length > 0 ? refused(problems) : ok(assets);
}
