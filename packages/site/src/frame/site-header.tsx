/** @jsxImportSource preact */
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { phoneInWords } from '../text/format.ts';
import { wordsOf } from '../text/words-of.ts';
import { addressOf, phoneAddress } from './addresses.ts';
import { navigation } from './navigation.ts';
import type { Page, SiteContext } from './page.ts';

interface SiteHeaderProps {
  readonly context: SiteContext;
  readonly page: Page;
}

/** The clinic's name, where one can go, the other language, and the phone. */
export function SiteHeader({ context, page }: SiteHeaderProps) {
  const { clinic, language } = context;
  const words = wordsOf[language].frame;
  const other = language === 'en' ? 'es' : 'en';
  return (
    <header class="site-header">
      <p class="site-name">
        <a href={addressOf(language, clinic.slug, '')} aria-current={page.path === '' ? 'page' : undefined}>
          <Mark />
          {clinic.name}
        </a>
      </p>
      <nav class="site-nav" aria-label={words.siteNav}>
        <ul>
          {navigation.map(({ key, path }) => (
            <li key={key}>
              <a href={addressOf(language, clinic.slug, path)} aria-current={path === page.path ? 'page' : undefined}>
                {words.nav[key]}
              </a>
            </li>
          ))}
          <li>
            <a href={`${addressOf(other, clinic.slug, page.path)}${page.query ?? ''}`} lang={other} hrefLang={other}>
              {words.otherLanguage}
            </a>
          </li>
          {clinic.phone === null ? null : (
            <li>
              <a
                class="site-phone"
                href={phoneAddress(clinic.phone)}
                aria-label={words.call(phoneInWords(clinic.phone))}
              >
                <Icon name="phone" />
                <span class="if-wide">{phoneInWords(clinic.phone)}</span>
                <span class="if-narrow">{words.callShort}</span>
              </a>
            </li>
          )}
        </ul>
      </nav>
    </header>
  );
}
