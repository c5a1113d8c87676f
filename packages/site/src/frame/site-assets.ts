/** Style sheets a page may ask for; each is one file of `styles/`. The frame asks for `site` itself. */
export type StyleName = 'site' | 'booking' | 'visit' | 'reading' | 'home' | 'check' | 'anatomy';

/** Scripts a page may ask for; each is one file of `islands/`. */
export type IslandName = 'booking.en' | 'booking.es' | 'check.en' | 'check.es' | 'anatomy.en' | 'anatomy.es';

/** Where the built files are, each with a hash in its name, so that a browser keeps them for good. */
export interface SiteAssets {
  readonly styles: Readonly<Record<StyleName, string>>;
  readonly islands: Readonly<Record<IslandName, string>>;
  /** The fonts of the first screen: loaded beside the style sheet that names them. */
  readonly fonts: readonly string[];
}
