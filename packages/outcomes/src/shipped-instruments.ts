import type { Instrument } from './instrument.ts';
import { measuredInstruments } from './instruments/measured.ts';
import { ratedInstruments } from './instruments/rated.ts';

/**
 * Every instrument that ships in our own words, one for each outcome of the knowledge base with `shipping: own-wording`. Their
 * figures are those of the knowledge base.
 */
export const SHIPPED_INSTRUMENTS: readonly Instrument[] = [...ratedInstruments, ...measuredInstruments];

/** The instrument of this id; undefined: none ships in our words. */
export const shippedInstrument = (id: string): Instrument | undefined => SHIPPED_INSTRUMENTS.find((it) => it.id === id);
