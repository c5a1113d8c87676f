/** A chart as it is loaded: the views of one zoom, each a figure with the regions that can be painted on it. */
export interface Chart {
  readonly views: readonly ChartView[];
}

export type ViewFrom = 'back' | 'front' | 'left' | 'right';

/** The side of the patient a painted place belongs to. `midline` regions cross the spine and have no side. */
export type RegionSide = 'left' | 'right' | 'midline';

export interface ChartView {
  readonly from: ViewFrom;
  /** Size of the drawing in its own units; the origin is its upper left corner. */
  readonly width: number;
  readonly height: number;
  readonly figure: Figure;
  readonly regions: readonly ChartRegion[];
  /** The drawing is that of the other side and must be turned about its vertical middle; regions already are. */
  readonly mirrored: boolean;
}

/** What is drawn under the paint. All paths are in the units of the view. */
export interface Figure {
  readonly skin: string;
  /** Rims of the skin path that give it volume: stroke widths with their opacity, clipped to the skin. */
  readonly shade: readonly { readonly width: number; readonly opacity: number }[];
  readonly bones: readonly string[];
  readonly landmarks: readonly { readonly path: string; readonly faint: boolean }[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly r: number }[];
}

export interface ChartRegion {
  readonly region: string;
  readonly side: RegionSide;
  /** Where its number or name is written. */
  readonly label: readonly [x: number, y: number];
  /** One or more closed outlines of M, L and Z only. */
  readonly path: string;
}
