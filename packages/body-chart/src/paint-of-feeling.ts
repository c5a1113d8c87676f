import { type Feeling, PAIN_QUALITIES } from './drawing.ts';

const STRENGTHS = 12;
const UNTOLD = 11;

/** The number of a cell that feels so, never 0. `feelingOf` reads it back. */
export function paintOf({ quality, intensity }: Feeling): number {
  const which = quality === undefined ? PAIN_QUALITIES.length : PAIN_QUALITIES.indexOf(quality);
  return 1 + which * STRENGTHS + (intensity ?? UNTOLD);
}

/** What a painted cell's number says. */
export function feelingOf(paint: number): Feeling {
  const quality = PAIN_QUALITIES[Math.floor((paint - 1) / STRENGTHS)];
  const intensity = (paint - 1) % STRENGTHS;
  return { ...(quality !== undefined && { quality }), ...(intensity !== UNTOLD && { intensity }) };
}
