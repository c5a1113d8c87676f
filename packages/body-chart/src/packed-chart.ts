import type { Figure, RegionSide } from './chart.ts';

/** A chart as it is sent and stored: three views, and of the regions the left and the middle. `openChart` makes the rest. */
export interface PackedChart {
  readonly views: readonly {
    /** `back`, `front` and `left`. */
    readonly from: string;
    readonly width: number;
    readonly height: number;
    readonly zoom: {
      readonly scale: number;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };
    readonly skin: string;
    readonly landmarks: Figure['landmarks'];
    readonly bones: readonly string[];
    readonly points: Figure['points'];
    readonly regions: readonly {
      readonly region: string;
      /** `left` or `midline`. */
      readonly side: string;
      readonly label: readonly number[];
      /** Whole tenths: the first corner, then steps from corner to corner; outlines divided by `z`. */
      readonly path: string;
    }[];
  }[];
}

const SIDES: Readonly<Record<string, RegionSide>> = { left: 'left', right: 'right', midline: 'midline' };

/** The side that a packed region names, or undefined for another word. */
export const sideNamed = (name: string): RegionSide | undefined => SIDES[name];
