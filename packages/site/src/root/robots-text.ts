/** What crawlers may read: all pages, but not every time of the calendar as a page of its own, and no interfaces. */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /fhir/',
    'Disallow: /*/book?',
    'Disallow: /*/learn?',
    'Disallow: /*/visits/',
    'Allow: /',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
