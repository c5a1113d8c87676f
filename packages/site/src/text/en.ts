import { enAnatomy } from './en-anatomy.ts';
import { enBooking } from './en-booking.ts';
import { enFrame } from './en-frame.ts';
import { enHome } from './en-home.ts';
import { enLearn } from './en-learn.ts';
import { enVisit } from './en-visit.ts';
import type { Words } from './words.ts';

export const en: Words = {
  frame: enFrame,
  booking: enBooking,
  visit: enVisit,
  home: enHome,
  learn: enLearn,
  anatomy: enAnatomy,
};
