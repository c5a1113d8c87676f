/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { addressOf } from '../frame/addresses.ts';
import type { SiteAssets } from '../frame/site-assets.ts';
import { Mark } from '../parts/mark.tsx';

interface ListedClinic {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly state: string;
}

/** The whole document at the root of a server with several clinics, or with none yet: each with the way to its home. */
export function clinicsPage(clinics: readonly ListedClinic[], { styles, fonts }: SiteAssets): string {
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Clinics · Junction</title>
        <meta name="description" content="The clinics that can be visited here." />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/mark.svg" type="image/svg+xml" />
        {fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={styles.site} />
        <link rel="stylesheet" href={styles.reading} />
      </head>
      <body>
        <main class="content">
          <Mark />
          <h1>{clinics.length === 0 ? 'No clinic yet' : 'Choose your clinic'}</h1>
          <ul class="entries">
            {clinics.map(({ slug, name, city, state }) => (
              <li key={slug}>
                <p class="entry-name">
                  <a href={addressOf('en', slug, '')}>{name}</a>
                </p>
                <p class="entry-text">
                  {city}, {state} ·{' '}
                  <a href={addressOf('es', slug, '')} lang="es" hrefLang="es">
                    Español
                  </a>
                </p>
              </li>
            ))}
          </ul>
          <p>
            <a href="/assess">Assessment for clinicians</a>
          </p>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
