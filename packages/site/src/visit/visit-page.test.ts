import type { ManageVisit } from '@junction/contract';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../frame/render-page.tsx';
import { testClinic, testContext, testVisit } from '../test-site.ts';
import { visitPage } from './visit-page.tsx';
import type { VisitView } from './visit-view.ts';

const html = (visit: Partial<ManageVisit> = {}, change: Partial<VisitView> = {}): string =>
  renderPage(
    testContext(),
    visitPage({
      language: 'en',
      clinic: testClinic,
      token: 'token-of-the-visit',
      visit: testVisit(visit),
      news: null,
      code: { typed: '', problem: null, people: [] },
      ...change,
    }),
  ).replaceAll('\u00a0', ' ');

describe('the page of a visit', () => {
  it('tells when, and lets the visitor answer, move and cancel', () => {
    const page = html();
    expect(page).toContain('Tuesday, November 24');
    expect(page).toContain('action="/clinics/kinesio/visits/token-of-the-visit/coming"');
    expect(page).toContain('href="/clinics/kinesio/visits/token-of-the-visit/move"');
    expect(page).toContain('action="/clinics/kinesio/visits/token-of-the-visit/cancel"');
    expect(page).toContain('until Monday, November 23, at 10:10 am');
  });

  it('gives the phone where the rules no longer allow a change', () => {
    const page = html({ changes: { open: false, until: '2026-11-23T10:10:00-06:00' } });
    expect(page).not.toContain('/cancel"');
    expect(page).toContain('It is too close to the visit to change it here.');
    expect(page).toContain('href="tel:+16055550142"');
  });

  it('asks for the code first, and says until when the time is kept', () => {
    const page = html({ awaitsConfirmation: true, confirmBy: '2026-11-23T10:00:00-06:00' });
    expect(page).toContain('Check your email');
    expect(page).toContain('Your time is kept until 10:00 am.');
    expect(page).not.toContain('/move"');
  });

  it('asks who the visit is for where an address is shared, and carries the code along', () => {
    const page = html(
      { awaitsConfirmation: true },
      { code: { typed: '123456', problem: null, people: [{ id: 'p1', givenName: 'Ada' }] } },
    );
    expect(page).toContain('Who is this visit for?');
    expect(page).toContain('name="code" value="123456"');
    expect(page).toContain('Ada');
  });

  it('offers nothing to change once it is canceled', () => {
    const page = html({ state: 'cancelled' });
    expect(page).toContain('This visit is canceled.');
    expect(page).not.toContain('method="post"');
  });
});
