import type { Place } from './drawing.ts';

/** The side that a complaint is said to be on. */
export type ComplaintSide = 'left' | 'right' | 'both' | 'midline';

/** What to ask before a drawing is taken, so that left and right are not mixed up. */
export type SideQuestion =
  /** Nothing to ask: nothing is painted, or only the middle, or both sides with nothing told to the contrary. */
  | { readonly kind: 'none' }
  /** All of it is on one side: ask the person to touch that side. */
  | { readonly kind: 'confirm'; readonly painted: 'left' | 'right' }
  /** What is painted lies on the other side than was said: ask which is right, and offer to turn the drawing over. */
  | {
      readonly kind: 'contradiction';
      readonly painted: 'left' | 'right' | 'both' | 'midline';
      readonly said: ComplaintSide;
    };

/** Compares the sides of the painted places with the side that was said. `said` absent: not told. */
export function sideQuestion(places: readonly Place[], said?: ComplaintSide): SideQuestion {
  const painted = paintedSide(places);
  if (painted === undefined) return { kind: 'none' };
  if (said !== undefined && contradicts(painted, said)) return { kind: 'contradiction', painted, said };
  return painted === 'left' || painted === 'right' ? { kind: 'confirm', painted } : { kind: 'none' };
}

/** The side of all that is painted, or undefined when nothing is. The middle counts only where it is all there is. */
export function paintedSide(places: readonly Place[]): 'left' | 'right' | 'both' | 'midline' | undefined {
  const isLeft = places.some(({ side }) => side === 'left');
  const isRight = places.some(({ side }) => side === 'right');
  if (isLeft && isRight) return 'both';
  if (isLeft) return 'left';
  if (isRight) return 'right';
  return places.length === 0 ? undefined : 'midline';
}

/** Paint beside the spine on one side is no contradiction to "in the middle", nor paint in the middle to a side. */
function contradicts(painted: string, said: ComplaintSide): boolean {
  if (said === 'left') return painted === 'right';
  if (said === 'right') return painted === 'left';
  return said === 'both' && (painted === 'left' || painted === 'right');
}
