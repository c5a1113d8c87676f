/** @jsxImportSource preact */
import { wordsOf } from '../text/words-of.ts';
import type { SiteContext } from './page.ts';

/** Who and where, and what we promise about answers. */
export function SiteFooter({ context }: { readonly context: SiteContext }) {
  const { clinic, language } = context;
  return (
    <footer class="site-footer">
      <p>
        {clinic.name}, {clinic.city}, {clinic.state}.
      </p>
      <p>{wordsOf[language].frame.footerPromise}</p>
    </footer>
  );
}
