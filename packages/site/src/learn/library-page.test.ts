import { describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { testClinic, testContext } from '../test-site.ts';
import type { Language } from '../text/language.ts';
import { libraryPage } from './library-page.tsx';
import { parseLibraryQuery } from './library-query.ts';
import { testLibrary } from './test-library.ts';

const pageOf = (search: string, language: Language = 'en'): string => {
  const query = parseLibraryQuery(search);
  return renderPage(testContext(language), libraryPage({ language, clinic: testClinic, library: testLibrary, query }));
};

describe('the library', () => {
  it('lists every cause by kind, what people come for first', () => {
    const page = pageOf('');
    expect(page.indexOf('Where the upper and lower spine meet')).toBeLessThan(page.indexOf('Hip and pelvis'));
    expect(page).toContain('<a href="/clinics/kinesio/learn/hip-oa">Worn hip joint</a>');
  });

  it('names causes in Spanish and marks those whose page is in English', () => {
    const page = pageOf('', 'es');
    expect(page).toContain('Desgaste de la cadera');
    expect(page.match(/\(en inglés\)/g)).toHaveLength(1);
  });

  it('shows those of a place, and keeps the place in the other language', () => {
    const page = pageOf('?where=hip-rim');
    expect(page).toContain('What can hurt here: Hip rim');
    expect(page).not.toContain('Worn hip joint');
    expect(page).toContain('href="/es/clinics/kinesio/learn?where=hip-rim"');
  });

  it('shows those with a word, and what to do where there is none', () => {
    expect(pageOf('?q=waist')).toContain('1 found for “waist”');
    expect(pageOf('?q=kangaroo')).toContain('Try a shorter word');
  });

  it('shows everything for a place that there is not', () => {
    expect(pageOf('?where=moon')).toContain('Worn hip joint');
  });

  it('draws what was typed as text', () => {
    expect(pageOf('?q=%3Cb%3E')).not.toContain('<b>');
  });
});
