/** Weights in proportion to P(S | everything scored) over the sets of up to three causes. */
export interface Weighed {
  readonly weights: Float64Array;
  /** How often they were multiplied by 2^64. */
  readonly lifts: number;
  /** Their sum, and that of the sets of three alone. */
  readonly total: number;
  readonly ofThree: number;
}
