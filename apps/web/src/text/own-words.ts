import { homeWords } from './en-home.ts';
import { patientWords } from './en-patient.ts';
import { signInWords } from './en-sign-in.ts';

/** The words that a patient's place needs, and what it shares with every screen: a phone loads no others. */
export const words = { ...homeWords, ...patientWords, ...signInWords } as const;
