import type { FindingId } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import type { CheckAnswer } from './answers.ts';

const LEG: ReadonlySet<string> = new Set(['anterior-thigh', 'lateral-thigh', 'posterior-thigh', 'below-knee']);

/**
 * What a drawing already says, so that it need not be asked: `no-leg-pain`, `leg-pain-below-knee` and `unilateral-pain`,
 * as their entries in the knowledge base say ("from the body map"). Nothing painted says nothing.
 */
export function answersFromDrawing(pain: readonly PainMark[]): ReadonlyMap<FindingId, CheckAnswer> {
  if (pain.length === 0) return new Map();
  const yesIf = (holds: boolean): CheckAnswer => (holds ? 'yes' : 'no');
  const sides = new Set(pain.map(({ side }) => side));
  return new Map([
    ['no-leg-pain', yesIf(!pain.some(({ region }) => LEG.has(region)))],
    ['leg-pain-below-knee', yesIf(pain.some(({ region }) => region === 'below-knee'))],
    ['unilateral-pain', yesIf(sides.size === 1 && (sides.has('left') || sides.has('right')))],
  ]);
}

/** True when the drawing reaches a leg. Without a drawing it may. */
export const mayReachLeg = (pain: readonly PainMark[] | undefined): boolean =>
  pain === undefined || pain.length === 0 || pain.some(({ region }) => LEG.has(region) || region === 'buttock');
