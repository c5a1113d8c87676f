import { esAnatomy } from './es-anatomy.ts';
import { esBooking } from './es-booking.ts';
import { esFrame } from './es-frame.ts';
import { esHome } from './es-home.ts';
import { esLearn } from './es-learn.ts';
import { esVisit } from './es-visit.ts';
import type { Words } from './words.ts';

export const es: Words = {
  frame: esFrame,
  booking: esBooking,
  visit: esVisit,
  home: esHome,
  learn: esLearn,
  anatomy: esAnatomy,
};
