import { readFileSync } from 'node:fs';
import { openChart } from '@junction/body-chart';
import figures from '@junction/body-chart/figures.json' with { type: 'json' };
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { testContext } from '../test-site.ts';
import { type Language, languages } from '../text/language.ts';
import { conditionPage } from './condition-page.tsx';
import { libraryOf } from './library.ts';
import { libraryPage } from './library-page.tsx';

const built = (name: string) => JSON.parse(readFileSync(new URL(`../../../../build/${name}`, import.meta.url), 'utf8'));
const { clinic, origin } = testContext();

/** Every reading page of the real library by its address. */
const pages = new Map<string, string>();

beforeAll(() => {
  const library = libraryOf(built('texts.json'), built('knowledge.json'));
  const chart = openChart(figures);
  for (const language of languages) {
    const base = `${language === 'en' ? '' : '/es'}/clinics/kinesio`;
    const draw = (path: string, page: Parameters<typeof renderPage>[1]) =>
      pages.set(`${base}${path}`, renderPage(testContext(language), page));
    draw('/learn', libraryPage({ language, clinic, library, query: { where: undefined, text: undefined } }));
    for (const entry of library.entries)
      draw(`/learn/${entry.id}`, conditionPage({ language, clinic, library, entry, chart, origin }));
  }
});

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the pages of the library', () => {
  it('are there for all 43 causes in both languages', () => {
    expect(pages.size).toBe(2 * 44);
  });

  it('lead within the library to pages that there are, and to parts that they have', () => {
    const lost = [...pages].flatMap(([address, html]) => {
      const ids = new Set(all(html, / id="([^"]+)"/g));
      return all(html, /href="([^"]+)"/g)
        .filter((href) =>
          href.startsWith('#')
            ? !ids.has(href.slice(1))
            : /\/learn(?:\/|$)/.test(href) && !pages.has(href.replace(origin, '')),
        )
        .map((href) => `${address}: ${href}`);
    });
    expect(lost).toEqual([]);
  });

  it('have one first heading, and skip no level', () => {
    for (const [address, html] of pages) {
      const levels = all(html, /<h([1-6])/g).map(Number);
      expect([address, levels.filter((level) => level === 1).length]).toEqual([address, 1]);
      const leaps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
      expect([address, leaps]).toEqual([address, []]);
    }
  });

  it('name nothing twice', () => {
    for (const [address, html] of pages) {
      const ids = all(html, / id="([^"]+)"/g);
      expect([address, ids.length - new Set(ids).size]).toEqual([address, 0]);
    }
  });

  it('say their language, and whose text is in another', () => {
    for (const [address, html] of pages) {
      const language: Language = address.startsWith('/es') ? 'es' : 'en';
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
      expect([address, html.includes('Esta página está en inglés')]).toEqual([
        address,
        language === 'es' && !/\/learn$|tlj-syndrome$/.test(address),
      ]);
    }
  });

  it('carry data of a medical condition and the way to it that search engines can read', () => {
    for (const [address, html] of pages) {
      if (address.endsWith('/learn')) continue;
      const [json = ''] = all(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs);
      const types = JSON.parse(json)['@graph'].map((node: { readonly '@type': string }) => node['@type']);
      expect(types).toEqual(['MedicalWebPage', 'MedicalCondition', 'BreadcrumbList']);
    }
  });

  it('have descriptions that a result list shows whole', () => {
    for (const [address, html] of pages) {
      const [text = ''] = all(html, /<meta name="description" content="([^"]*)"/g);
      expect([address, text.length > 50 && text.length <= 200]).toEqual([address, true]);
    }
  });

  it('say when to seek help, and lead to the check and to booking', () => {
    for (const [address, html] of pages) {
      const base = address.replace(/\/learn.*/, '');
      expect(html).toContain(`href="${base}/check"`);
      expect(html).toContain(`href="${base}/book"`);
      if (!address.endsWith('/learn')) expect(html).toContain('class="help-lead"');
    }
  });

  it('bring no script, but for the figure of the junction', () => {
    for (const [address, html] of pages) {
      const scripts = all(html, /<script (?!type="application\/ld\+json")([^>]*)/g);
      expect([address, scripts.length]).toEqual([address, address.endsWith('tlj-syndrome') ? 1 : 0]);
    }
  });
});
