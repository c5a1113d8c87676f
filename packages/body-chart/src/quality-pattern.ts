import type { PaintedOutline } from './painted-outlines.ts';

/** How a quality looks, told apart without color: a tile to be repeated, in tile units, and a rim. */
export interface QualityPattern {
  readonly width: number;
  readonly height: number;
  /** Degrees by which the tiles are turned. */
  readonly turn: number;
  /** Strokes of the tile; absent: nothing is drawn inside of the rim. */
  readonly marks?: string;
  readonly markWidth: number;
  /** 0 to 1: how strongly the ground is tinted. */
  readonly tint: number;
  /** Dashes of the rim; absent: an unbroken line. */
  readonly rim?: string;
}

/** Aching diagonals, burning dots, stabbing upright lines, numb outline only, tingling short dashes; untold a plain tint. */
export const QUALITY_PATTERNS: Readonly<Record<PaintedOutline['quality'], QualityPattern>> = {
  aching: { width: 6, height: 6, turn: 45, marks: 'M3 -1V7', markWidth: 1.9, tint: 0.3 },
  // A dot is a line of no length with a round end.
  burning: { width: 5, height: 5, turn: 0, marks: 'M2.5 2.5h0', markWidth: 2.4, tint: 0.22 },
  stabbing: { width: 4, height: 4, turn: 0, marks: 'M2 -1V5', markWidth: 1.2, tint: 0.22 },
  numb: { width: 4, height: 4, turn: 0, markWidth: 0, tint: 0, rim: '4 2.6' },
  tingling: { width: 5, height: 7, turn: 0, marks: 'M1.25 .8V3.2M3.75 4.3V6.7', markWidth: 1.3, tint: 0.22 },
  untold: { width: 4, height: 4, turn: 0, markWidth: 0, tint: 0.45 },
};
