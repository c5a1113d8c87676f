/** @jsxImportSource preact */
import { hydrate, render } from 'preact';
import { BookingScreen } from '../../booking/booking-screen.tsx';
import type { BookingView } from '../../booking/booking-view.ts';
import type { BookingWords } from '../../text/words.ts';
import { createBookingFlow } from './booking-flow.ts';
import { keepFocusInSight } from './focus.ts';

/** Takes over the page that the server drew, and draws each step of the visitor's in place. */
export function startBooking(words: BookingWords): void {
  const root = document.getElementById('booking');
  const given = root?.dataset.view;
  if (root === null || given === undefined) return;
  const first = JSON.parse(given) as BookingView; // What the server drew the page from.
  const flow = createBookingFlow(first, words, (view, previous) => {
    render(<BookingScreen view={view} words={words} actions={flow.actions} />, root);
    keepFocusInSight(view, previous);
  });
  hydrate(<BookingScreen view={first} words={words} actions={flow.actions} />, root);
  flow.start();
}
