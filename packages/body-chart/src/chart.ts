/** A chart as it is used: the figure from behind, from the front, from the left and from the right. */
export interface Chart {
  readonly views: readonly ChartView[];
}

export type ViewFrom = 'back' | 'front' | 'left' | 'right';

/** The side of the patient a painted place belongs to. `midline` regions cross the spine and have no side. */
export type RegionSide = 'left' | 'right' | 'midline';

export interface ChartView {
  readonly from: ViewFrom;
  /** Size of the drawing in units, each 1/940 of the stature; the origin is its upper left corner. */
  readonly width: number;
  readonly height: number;
  /** The window of the view that shows the lower trunk, from the last ribs to mid-thigh. */
  readonly zoom: ChartWindow;
  readonly figure: Figure;
  readonly regions: readonly ChartRegion[];
  /** The figure is that of the other side and must be turned about its vertical middle; zoom and regions already are. */
  readonly mirrored: boolean;
}

/** A part of a view, in the units of the view. A stroke has the same points in every window. */
export interface ChartWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn under the paint. Paths are in the units of the view but for what says otherwise. */
export interface Figure {
  readonly skin: string;
  readonly landmarks: readonly { readonly path: string; readonly faint: boolean }[];
  /** Bones and points, shown in the zoom only, in units of `detail.scale` to one of the view, from `detail.x`, `detail.y`. */
  readonly bones: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  readonly detail: { readonly x: number; readonly y: number; readonly scale: number };
}

export interface ChartRegion {
  readonly region: string;
  readonly side: RegionSide;
  /** Where its number or name is written. */
  readonly label: readonly [x: number, y: number];
  /** One or more closed outlines of M, L and Z only. */
  readonly path: string;
}
