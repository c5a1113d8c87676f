/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import { wordsOf } from '../text/words-of.ts';
import { DocumentHead } from './document-head.tsx';
import type { Page, SiteContext } from './page.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** The whole HTML document of a page. The same page and context give the same text. */
export function renderPage(context: SiteContext, page: Page): string {
  const words = wordsOf[context.language].frame;
  const html = renderToString(
    <html lang={context.language}>
      <DocumentHead context={context} page={page} />
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <SiteHeader context={context} page={page} />
        <main id="content" class="content" tabIndex={-1}>
          {page.content}
        </main>
        <SiteFooter context={context} />
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
