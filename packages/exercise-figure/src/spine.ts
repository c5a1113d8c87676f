import { bentLeft, type Frame, flexed, twistedLeft } from './frame.ts';
import { BODY, STATURE } from './proportions.ts';
import { minus, plus, type Vector } from './vector.ts';

const STEPS = 24;

/** The spine from the pelvis (0) to the neck (1): where it is and which way it looks. */
export interface Spine {
  readonly pointAt: (share: number) => Vector;
  readonly frameAt: (share: number) => Frame;
}

interface SpineAngles {
  readonly curve: number;
  readonly sideBend: number;
  readonly twist: number;
  readonly pelvisTurn: number;
}

/** Flexion is spread evenly, so that the frame given is that of the chord; side bend and twist grow upwards. */
export function spineOf(frame: Frame, pelvis: Vector, { curve, sideBend, twist, pelvisTurn }: SpineAngles): Spine {
  const frameAt = (share: number): Frame =>
    twistedLeft(
      bentLeft(flexed(frame, curve * (share - 0.5)), sideBend * share),
      pelvisTurn * (1 - Math.min(1, share * 1.4)) + twist * share,
    );
  const length = BODY.trunk * STATURE;
  const points: Vector[] = [pelvis];
  let last = pelvis;
  for (let step = 0; step < STEPS; step++) {
    last = plus(last, frameAt((step + 0.5) / STEPS).up, length / STEPS);
    points.push(last);
  }
  const pointAt = (share: number): Vector => {
    if (share < 0) return plus(pelvis, frameAt(0).up, share * length);
    const place = Math.min(STEPS - 1e-6, share * STEPS);
    const below = points[Math.floor(place)] ?? pelvis;
    const above = points[Math.floor(place) + 1] ?? last;
    return plus(below, minus(above, below), place % 1);
  };
  return { pointAt, frameAt };
}
