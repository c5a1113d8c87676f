import { addressOf } from '../frame/addresses.ts';
import { type Library, languagesOf } from '../learn/library.ts';
import { type Language, languages } from '../text/language.ts';

interface SitemapOptions {
  readonly origin: string;
  readonly slugs: readonly string[];
  readonly library: Library;
}

/** Every public page of every clinic, in each language in which it is written, with the other languages beside it. */
export function sitemapOf({ origin, slugs, library }: SitemapOptions): string {
  const pages: readonly { readonly path: string; readonly written: readonly Language[] }[] = [
    ...['', '/learn', '/check', '/book'].map((path) => ({ path, written: languages })),
    ...library.entries.map((entry) => ({ path: `/learn/${entry.id}`, written: languagesOf(entry) })),
  ];
  const urls = slugs.flatMap((slug) =>
    pages.flatMap(({ path, written }) => {
      const at = (language: Language): string => escaped(`${origin}${addressOf(language, slug, path)}`);
      const others = written.map(
        (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${at(language)}"/>`,
      );
      return written.map((language) => `<url><loc>${at(language)}</loc>${others.join('')}</url>`);
    }),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
