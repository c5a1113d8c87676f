import type { Chart } from '@junction/body-chart';
import type { Language, Library, SiteAssets } from '@junction/site';
import type { PublicParts } from '../../usecases/booking/public-runner.ts';

/** What the public pages are made of. */
export interface SiteParts {
  readonly assets: SiteAssets;
  /** Where the built styles, scripts and fonts are. */
  readonly folder: string;
  readonly library: Library;
  /** The figures on which places are shown. */
  readonly chart: Chart;
  /** Where the knowledge for a check is, by language. */
  readonly checkFiles: Readonly<Record<Language, string>>;
  /** What the use cases of public booking need: the same as behind the public interface. */
  readonly booking: PublicParts;
}
