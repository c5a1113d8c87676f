import { describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { slotAt, testContext, testView } from '../test-site.ts';
import { bookingPage } from './booking-page.tsx';
import type { BookingView } from './booking-view.ts';

const html = (change: Partial<BookingView> = {}): string =>
  renderPage(testContext(change.language), bookingPage(testView(change))).replaceAll('\u00a0', ' ');

/** What is read, without tags. */
const text = (page: string): string =>
  page
    .replace(/<head>.*<\/head>/s, '')
    .replace(/ data-view="[^"]*"/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the booking page without a script', () => {
  it('leads to each day with its number of free times', () => {
    expect(html()).toContain('href="/clinics/kinesio/book?day=2026-11-24"');
    expect(html()).toContain('aria-label="Tuesday, November 24, 3 free times"');
    expect(html()).toContain('aria-label="Wednesday, November 25, 1 free time"');
  });

  it('lists the times of the first free day by part of the day, each leading to the details', () => {
    expect(text(html())).toContain('Tuesday, November 24 Morning 8:40 am 10:10 am Afternoon 1:15 pm');
    expect(html()).toContain('start=2026-11-24T10%3A10%3A00-06%3A00&amp;step=details');
  });

  it('says of a day on which nobody is there that it is closed', () => {
    expect(text(html())).toContain('26 closed 27 28 29 closed 30');
  });

  it('leads to the phone and the waiting list where there is no time at all', () => {
    const none = { times: { kind: 'ready', slots: [], closed: [], next: null } } as const;
    expect(text(html(none))).toContain(
      'No free times can be booked online right now. Call us and ask for the waiting list',
    );
  });

  it('says whose clock it is, in words', () => {
    expect(text(html())).toContain('All times are Central time , as on the clinic’s wall in Sioux Falls.');
  });

  it('names the next free time where a month has none', () => {
    const empty = {
      times: { kind: 'ready', slots: [], closed: [], next: slotAt('2026-12-01T08:40:00-06:00') },
    } as const;
    expect(text(html(empty))).toContain('No times this month. The next is Tuesday, December 1, at 8:40 am.');
  });

  it('keeps every entry beside what is wrong with it', () => {
    const page = html({
      query: { step: 'details', start: '2026-11-24T10:10:00-06:00' },
      entries: { name: 'Mara', email: 'mara@', phone: '', birthMonth: '4', birthDay: '26', birthYear: '1982' },
      problems: [
        { field: 'name', reason: 'name' },
        { field: 'email', reason: 'email' },
      ],
    });
    expect(page).toContain('value="Mara"');
    expect(page).toContain('value="mara@"');
    expect(page).toContain('value="1982"');
    expect(page).toMatch(/id="email"[^>]*aria-describedby="email-hint email-error"[^>]*aria-invalid="true"/);
    expect(text(page)).toContain('Write an address such as name@example.com.');
  });

  it('offers the nearest times inside the form when one was lost, so that the form goes along', () => {
    const page = html({
      query: { step: 'details', start: '2026-11-24T10:10:00-06:00' },
      lost: { start: '2026-11-24T10:10:00-06:00', alternatives: [slotAt('2026-11-24T13:15:00-06:00')] },
    });
    expect(text(page)).toContain('Someone took 10:10 am a moment ago.');
    expect(page).toContain('name="other" value="2026-11-24T13:15:00-06:00"');
  });

  it('shows advice and the phone, and no time at all, where the check raised a flag', () => {
    const page = text(html({ query: { step: 'time', urgent: 'emergency' } }));
    expect(page).toContain('Please go to an emergency department now.');
    expect(page).toContain('Call 911');
    expect(page).not.toContain('10:10');
  });

  it('speaks Spanish where it is asked to', () => {
    const page = html({ language: 'es' });
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('href="/es/clinics/kinesio/book?day=2026-11-24"');
    expect(text(page)).toContain('Primera visita');
    expect(text(page)).toContain('martes, 24 de noviembre');
  });
});
