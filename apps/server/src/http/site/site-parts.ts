import type { SiteAssets } from '@junction/site';
import type { PublicParts } from '../../usecases/booking/public-runner.ts';

/** What the public pages are made of. */
export interface SiteParts {
  readonly assets: SiteAssets;
  /** Where the built styles, scripts and fonts are. */
  readonly folder: string;
  /** What the use cases of public booking need: the same as behind the public interface. */
  readonly booking: PublicParts;
}
