/** @jsxImportSource preact */
import { languages, localeOf } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';
import { addressOf } from './addresses.ts';
import type { Page, SiteContext } from './page.ts';

interface DocumentHeadProps {
  readonly context: SiteContext;
  readonly page: Page;
}

/** Title, description, addresses in each language, card, fonts, styles and islands: all from this server, nothing inline. */
export function DocumentHead({ context, page }: DocumentHeadProps) {
  const { clinic, language, assets, origin } = context;
  const addressIn = (to: (typeof languages)[number]): string => `${origin}${addressOf(to, clinic.slug, page.path)}`;
  const title = wordsOf[language].frame.titleOf(page.title, clinic.name);
  const written = page.languages ?? languages;
  const [first = language] = written;
  const own = written.includes(language) ? language : first;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/mark.svg" type="image/svg+xml" />
      {(['site', ...(page.styles ?? [])] as const).map((name) => (
        <link key={name} rel="stylesheet" href={assets.styles[name]} />
      ))}
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {(page.islands ?? []).map((name) => (
        <script key={name} type="module" src={assets.islands[name]} />
      ))}
      {page.isPublic ? (
        <>
          <link rel="canonical" href={addressIn(own)} />
          {written.map((to) => (
            <link key={to} rel="alternate" hrefLang={to} href={addressIn(to)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={addressIn(first)} />
          <meta property="og:type" content="website" />
          <meta property="og:site_name" content={clinic.name} />
          <meta property="og:title" content={page.title} />
          <meta property="og:description" content={page.description} />
          <meta property="og:url" content={addressIn(own)} />
          <meta property="og:locale" content={localeOf[language].replace('-', '_')} />
          <meta property="og:image" content={`${origin}/card-${language}.png`} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={wordsOf[language].frame.cardAlt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      {page.structuredData === undefined ? null : (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForHtml(page.structuredData) }} />
      )}
    </head>
  );
}

/** JSON that no text in it can end the element with. */
const jsonForHtml = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
