import type { enAnatomy } from './en-anatomy.ts';
import type { enBooking } from './en-booking.ts';
import type { enFrame } from './en-frame.ts';
import type { enHome } from './en-home.ts';
import type { enLearn } from './en-learn.ts';
import type { enVisit } from './en-visit.ts';

/** Every word of the public pages. English is the measure: a language that lacks a word does not compile. */
export interface Words {
  readonly frame: typeof enFrame;
  readonly booking: typeof enBooking;
  readonly visit: typeof enVisit;
  readonly home: typeof enHome;
  readonly learn: typeof enLearn;
  readonly anatomy: typeof enAnatomy;
}

export type BookingWords = Words['booking'];
export type VisitWords = Words['visit'];
export type HomeWords = Words['home'];
export type LearnWords = Words['learn'];
export type AnatomyWords = Words['anatomy'];
