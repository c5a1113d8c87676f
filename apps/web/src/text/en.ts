import { bookingSettingsWords } from './en-booking-settings.ts';
import { caseWords } from './en-case.ts';
import { clinicWords } from './en-clinic.ts';
import { courseWords } from './en-course.ts';
import { deskWords } from './en-desk.ts';
import { encounterWords } from './en-encounter.ts';
import { homeWords } from './en-home.ts';
import { patientWords } from './en-patient.ts';
import { resultWords } from './en-result.ts';
import { roomWords } from './en-room.ts';
import { signInWords } from './en-sign-in.ts';
import {
  checks,
  mechanisms,
  probabilityWords,
  qualities,
  settings,
  sexes,
  sides,
  sources,
  urgencies,
} from './en-terms.ts';

/** Every word of the interface in American English. Clinical names and texts come from the knowledge, not from here. */
export const en = {
  checks,
  mechanisms,
  probabilityWords,
  qualities,
  settings,
  sexes,
  sides,
  sources,
  urgencies,
  ...bookingSettingsWords,
  ...caseWords,
  ...clinicWords,
  ...courseWords,
  ...deskWords,
  ...encounterWords,
  ...homeWords,
  ...patientWords,
  ...resultWords,
  ...roomWords,
  ...signInWords,
} as const;

export type Words = typeof en;
