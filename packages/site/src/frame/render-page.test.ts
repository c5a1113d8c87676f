import { describe, expect, it } from 'vitest';
import { testContext } from '../test-site.ts';
import type { Page } from './page.ts';
import { renderPage } from './render-page.tsx';

const page: Page = {
  title: 'Book a visit',
  description: 'See the free times.',
  path: '/book',
  isPublic: true,
  styles: ['booking'],
  islands: ['booking.en'],
  structuredData: { name: '</script><b>' },
  content: 'Content',
};

describe('the frame of every page', () => {
  const html = renderPage(testContext(), page);

  it('says what the page is, where it is, and where its other language is', () => {
    expect(html).toContain('<title>Book a visit · Kinesio Care Center</title>');
    expect(html).toContain('<link rel="canonical" href="https://clinic.example.org/clinics/kinesio/book"/>');
    expect(html).toContain('hreflang="es" href="https://clinic.example.org/es/clinics/kinesio/book"');
    expect(html).toContain('<meta property="og:title" content="Book a visit"/>');
  });

  it('brings nothing inline: no style, no handler, and no script but data', () => {
    expect(html).not.toMatch(/<style| style=| on[a-z]+=/);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="module" src="/site/en.js">',
      '<script type="application/ld+json">',
    ]);
  });

  it('lets no text of the data end its element', () => {
    expect(html).not.toContain('</script><b>');
  });

  it('begins with a way past the header, and names the language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<a class="skip" href="#content">Skip to the content</a>');
  });

  it('keeps pages of one visitor from search engines and cards', () => {
    const own = renderPage(testContext(), { ...page, isPublic: false });
    expect(own).toContain('<meta name="robots" content="noindex"/>');
    expect(own).not.toMatch(/canonical|og:/);
  });
});
