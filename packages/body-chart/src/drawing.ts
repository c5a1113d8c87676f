import type { RegionSide, ViewFrom } from './chart.ts';

/** How a place feels, as the person says it. */
export type PainQuality = 'aching' | 'burning' | 'stabbing' | 'numb' | 'tingling';

/** In the order in which they are offered; where two cover the same area, the earlier one names the place. */
export const PAIN_QUALITIES: readonly PainQuality[] = ['aching', 'burning', 'stabbing', 'numb', 'tingling'];

/** What was said of a painted place. What is absent was not told, which is neither "none" nor 0. */
export interface Feeling {
  readonly quality?: PainQuality;
  /** Strength, a whole number from 0 to 10. */
  readonly intensity?: number;
}

/** A region on one side of the patient. */
export interface Place {
  readonly region: string;
  readonly side: RegionSide;
}

/** What a brush went over: the same in every window of the view. */
export interface BrushTrack {
  readonly view: ViewFrom;
  /** Whole tenths of a unit of the view. */
  readonly radius: number;
  /** x and y in turn, in whole tenths of a unit of the view; at least one point. */
  readonly points: readonly number[];
}

/** One thing that was done to a drawing. With the brush or from the list: both are steps of the same drawing. */
export type DrawingStep =
  | ({ readonly kind: 'stroke'; readonly feeling: Feeling } & BrushTrack)
  | ({ readonly kind: 'erase' } & BrushTrack)
  /** Paints a whole region in every view that shows it. */
  | ({ readonly kind: 'fill'; readonly feeling: Feeling } & Place)
  /** Takes all paint from a region in every view. */
  | ({ readonly kind: 'clear' } & Place)
  /** Says how what is painted of a region feels; paints nothing. */
  | ({ readonly kind: 'describe'; readonly feeling: Feeling } & Place);

/** Where a person hurts, as the steps in which it was drawn: a later step lies over an earlier one. */
export interface Drawing {
  readonly steps: readonly DrawingStep[];
}

export const EMPTY_DRAWING: Drawing = { steps: [] };
