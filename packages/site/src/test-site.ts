import type { ManageVisit, PublicServices, PublicSlot } from '@junction/contract';
import type { BookingView } from './booking/booking-view.ts';
import { noEntries } from './booking/details-entries.ts';
import type { SiteContext } from './frame/page.ts';
import type { SiteClinic } from './frame/site-clinic.ts';
import type { Language } from './text/language.ts';

export const testClinic: SiteClinic = {
  slug: 'kinesio',
  name: 'Kinesio Care Center',
  city: 'Sioux Falls',
  state: 'SD',
  street: '1200 W 41st St',
  phone: '+16055550142',
  zone: 'America/Chicago',
};

export const testContext = (language: Language = 'en'): SiteContext => ({
  clinic: testClinic,
  language,
  origin: 'https://clinic.example.org',
  assets: {
    styles: {
      site: '/site/a.css',
      booking: '/site/b.css',
      visit: '/site/c.css',
      reading: '/site/d.css',
      home: '/site/e.css',
      check: '/site/f.css',
      anatomy: '/site/g.css',
    },
    islands: {
      'booking.en': '/site/en.js',
      'booking.es': '/site/es.js',
      'check.en': '/site/check.en.js',
      'check.es': '/site/check.es.js',
      'anatomy.en': '/site/anatomy.en.js',
      'anatomy.es': '/site/anatomy.es.js',
    },
    fonts: ['/site/font.woff2'],
  },
});

const anna = { id: 'anna', name: 'Anna Reyes' };

export const testServices: PublicServices['services'] = [
  {
    id: 'first',
    name: 'First visit',
    nameEs: 'Primera visita',
    minutes: 45,
    description: 'Examination and plan',
    patients: 'new',
    practitioners: [anna, { id: 'tom', name: 'Tom Weller' }],
  },
];

export const slotAt = (start: string): PublicSlot => ({ start, end: start, practitioner: anna });

export const testView = (change: Partial<BookingView> = {}): BookingView => ({
  language: 'en',
  clinic: testClinic,
  services: testServices,
  path: '/book',
  today: '2026-11-23',
  lastDay: '2027-01-22',
  query: { step: 'time' },
  times: {
    kind: 'ready',
    slots: [
      slotAt('2026-11-24T08:40:00-06:00'),
      slotAt('2026-11-24T10:10:00-06:00'),
      slotAt('2026-11-24T13:15:00-06:00'),
      slotAt('2026-11-25T17:30:00-06:00'),
    ],
    closed: ['2026-11-26', '2026-11-29'],
    next: null,
  },
  entries: noEntries,
  problems: [],
  refusal: null,
  lost: null,
  key: 'key',
  hold: null,
  isSending: false,
  visitorZone: null,
  ...change,
});

export const testVisit = (change: Partial<ManageVisit> = {}): ManageVisit => ({
  id: '0199f5a0-0000-7000-8000-00000000000a',
  zone: 'America/Chicago',
  now: '2026-11-23T09:00:00-06:00',
  start: '2026-11-24T10:10:00-06:00',
  end: '2026-11-24T10:55:00-06:00',
  service: { id: 'first', name: 'First visit', nameEs: 'Primera visita', minutes: 45 },
  practitioner: anna,
  place: { id: 'main', name: 'Kinesio Care Center', street: '1200 W 41st St' },
  state: 'booked',
  awaitsConfirmation: false,
  confirmBy: null,
  changes: { open: true, until: '2026-11-23T10:10:00-06:00' },
  clinic: { name: 'Kinesio Care Center', phone: '605 555 0142' },
  language: 'en',
  others: [],
  ...change,
});
