import { openChart } from '@junction/body-chart';
import figures from '@junction/body-chart/figures.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { testClinic, testContext } from '../test-site.ts';
import type { Language } from '../text/language.ts';
import { conditionPage } from './condition-page.tsx';
import { entryNamed } from './library.ts';
import { testLibrary } from './test-library.ts';

const chart = openChart(figures);

function pageOf(id: string, language: Language): string {
  const entry = entryNamed(testLibrary, id);
  if (entry === undefined) throw new Error(`no ${id}`);
  const { origin } = testContext();
  const view = { language, clinic: testClinic, library: testLibrary, entry, chart, origin };
  return renderPage(testContext(language), conditionPage(view));
}

describe('the page of a cause', () => {
  it('leads to what it is mistaken for, and says how they are told apart', () => {
    expect(pageOf('hip-oa', 'en')).toContain(
      '<a href="/clinics/kinesio/learn/tlj-syndrome">Thoracolumbar junction syndrome</a></th><td>With a sore junction the hip turns freely.</td>',
    );
  });

  it('says in words where it hurts, often and sometimes, beside the figure', () => {
    const page = pageOf('hip-oa', 'en');
    expect(page).toMatch(/Often<\/dt><dd><ul><li>your groin<\/li>/);
    expect(page).toMatch(/Sometimes<\/dt><dd><ul><li>your buttock<\/li>/);
  });

  it('says how many of its signs were studied, and that the rest are estimates', () => {
    expect(pageOf('hip-oa', 'en')).toContain(
      'We weigh 41 signs for this cause. For 9 of them we use figures from studies',
    );
    expect(pageOf('tlj-syndrome', 'en')).toContain('no study has measured');
  });

  it('says which sources were cited from memory', () => {
    expect(pageOf('tlj-syndrome', 'en')).toContain('Cited from memory, not checked yet.');
    expect(pageOf('hip-oa', 'en')).not.toContain('Cited from memory');
    expect(pageOf('hip-oa', 'en')).toContain('href="https://doi.org/10.1/x"');
  });

  it('draws stiff and loose as two branches where its first points are such', () => {
    expect(pageOf('tlj-syndrome', 'en')).toContain('<h3>If it is stiff</h3><p>Open it.</p>');
  });

  it('is in Spanish where it is written in Spanish, and known to search engines in both', () => {
    const page = pageOf('tlj-syndrome', 'es');
    expect(page).not.toContain('Esta página está en inglés');
    expect(page).toContain('rel="canonical" href="https://clinic.example.org/es/clinics/kinesio/learn/tlj-syndrome"');
    expect(page).toContain('hreflang="es"');
  });

  it('in English only says so in Spanish, marks the English, and leads search engines to the English address', () => {
    const page = pageOf('hip-oa', 'es');
    expect(page).toMatch(/^<!doctype html><html lang="es">/);
    expect(page).toContain('Esta página está en inglés');
    expect(page).toContain('<p class="condition-lead" lang="en">Movement feeds the joint.</p>');
    expect(page).toContain('Pida ayuda ya si no puede orinar');
    expect(page).toContain('rel="canonical" href="https://clinic.example.org/clinics/kinesio/learn/hip-oa"');
    expect(page).not.toContain('<link rel="alternate" hreflang="es"');
  });
});
