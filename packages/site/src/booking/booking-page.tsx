/** @jsxImportSource preact */
import type { Page } from '../frame/page.ts';
import { wordsOf } from '../text/words-of.ts';
import { searchOf } from './booking-query.ts';
import { BookingScreen } from './booking-screen.tsx';
import type { BookingView } from './booking-view.ts';

/** The booking page as the server sends it: whole without a script, and the start of the island with one. */
export function bookingPage(view: BookingView): Page {
  const words = wordsOf[view.language].booking;
  return {
    title: words.pageTitle,
    description: words.description(view.clinic.name, view.clinic.city),
    path: view.path,
    query: searchOf(view.query),
    isPublic: true,
    styles: ['booking'],
    islands: [`booking.${view.language}`],
    content: (
      <div id="booking" data-view={JSON.stringify(view)}>
        <BookingScreen view={view} words={words} />
      </div>
    ),
  };
}
