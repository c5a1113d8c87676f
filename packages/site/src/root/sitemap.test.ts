import { expect, it } from 'vitest';
import { testLibrary } from '../learn/test-library.ts';
import { sitemapOf } from './sitemap.ts';

const text = sitemapOf({ origin: 'https://clinic.example.org', slugs: ['kinesio'], library: testLibrary });

it('names every page in each language in which it is written, and no other', () => {
  expect(text).toContain('<loc>https://clinic.example.org/clinics/kinesio</loc>');
  expect(text).toContain('<loc>https://clinic.example.org/es/clinics/kinesio/learn/tlj-syndrome</loc>');
  expect(text).toContain('<loc>https://clinic.example.org/clinics/kinesio/learn/hip-oa</loc>');
  expect(text).not.toContain('/es/clinics/kinesio/learn/hip-oa');
});
