/** Weights in proportion to P(S | everything scored) over the sets of up to three causes. */
export interface Weighed {
  readonly weights: Float64Array;
  /** How often they were multiplied by 2^64. */
  readonly lifts: number;
  /** The sum of the weights of all sets that hold T, per set T of up to three causes; the first is the sum of all. */
  readonly moments: Float64Array;
  /** The sum over the sets of three alone. */
  readonly ofThree: number;
}
