import { describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { testClinic, testContext } from '../test-site.ts';
import { checkPage } from './check-page.tsx';

const pageIn = (language: 'en' | 'es', phone: string | null = testClinic.phone): string =>
  renderPage(
    testContext(language),
    checkPage({ language, clinic: { ...testClinic, phone }, file: '/knowledge/c.json' }),
  );

describe('the page of the check', () => {
  it('says what becomes of the answers, and what to do without a script', () => {
    const html = pageIn('en');
    expect(html).toContain('Your answers stay on this device until you agree to send them.');
    expect(html).toContain('<noscript><p class="attention">The check itself needs JavaScript');
    expect(html).toContain('src="/site/check.en.js"');
  });

  it('lists the warning signs in both languages, with the phone and the way to book', () => {
    expect(pageIn('en').match(/<li><svg/g)).toHaveLength(6);
    const html = pageIn('es');
    expect(html).toContain('Adormecimiento entre las piernas');
    expect(html).toContain('href="tel:+16055550142"');
    expect(html).toContain('href="/es/clinics/kinesio/book"');
  });

  it('offers no call where the clinic gives no phone', () => {
    expect(pageIn('en', null)).not.toContain('Call us:');
  });
});
