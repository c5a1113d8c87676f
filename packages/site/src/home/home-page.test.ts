import { openChart } from '@junction/body-chart';
import figures from '@junction/body-chart/figures.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { testLibrary } from '../learn/test-library.ts';
import { slotAt, testClinic, testContext, testServices } from '../test-site.ts';
import type { Language } from '../text/language.ts';
import { homePage } from './home-page.tsx';
import type { HomeView } from './home-view.ts';

const day = [{ from: '08:00', to: '18:00' }];

const pageOf = (language: Language = 'en', change: Partial<HomeView> = {}): string =>
  renderPage(
    testContext(language),
    homePage({
      ...{ language, origin: 'https://clinic.example.org', services: testServices, library: testLibrary },
      clinic: { ...testClinic, locale: 'en-US', email: null, postalCode: '57105', branding: {} },
      places: [{ name: 'Main house', street: null, weekly: { monday: day, tuesday: day } }],
      times: [slotAt('2026-11-23T15:20:00-06:00'), slotAt('2026-11-24T08:40:00-06:00')],
      ...{ today: '2026-11-23', tomorrow: '2026-11-24', chart: openChart(figures) },
      ...change,
    }),
  );

describe('the home of a clinic', () => {
  it('offers the next free times, each with the way to the details', () => {
    const page = pageOf();
    expect(page).toContain('Today, 3:20\u00a0pm');
    expect(page).toContain('Tomorrow, 8:40\u00a0am');
    expect(page).toContain(
      'href="/clinics/kinesio/book?service=first&amp;day=2026-11-23&amp;start=2026-11-23T15%3A20%3A00-06%3A00&amp;step=details"',
    );
  });

  it('says so when there is no free time soon', () => {
    expect(pageOf('en', { times: [] })).toContain('No free time in the next two weeks.');
  });

  it('says what is done here, where, when and by whom', () => {
    const page = pageOf();
    for (const text of [
      'First visit',
      '1200 W 41st St',
      'Monday to Tuesday',
      '8:00\u00a0am to 6:00\u00a0pm',
      'Anna Reyes',
      'Tom Weller',
    ])
      expect(page).toContain(text);
  });

  it('leads from a place of the figure to what can hurt there', () => {
    expect(pageOf()).toContain('href="/clinics/kinesio/learn?where=outer-hip"');
  });

  it('in Spanish names services in Spanish and marks what the clinic wrote in English', () => {
    const page = pageOf('es');
    expect(page).toContain('<h3>Primera visita</h3><p lang="en">Examination and plan</p>');
    expect(page).toContain('Hoy, 3:20');
  });

  it('tells search engines of the clinic, its hours and its address', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageOf()) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'MedicalClinic',
      telephone: '+16055550142',
      address: { streetAddress: '1200 W 41st St', postalCode: '57105' },
      openingHoursSpecification: [
        { dayOfWeek: 'https://schema.org/Monday', opens: '08:00', closes: '18:00' },
        { dayOfWeek: 'https://schema.org/Tuesday' },
      ],
    });
  });
});
