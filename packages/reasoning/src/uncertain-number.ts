import type { FindingId } from '@junction/knowledge';

/** An uncertain number of the model: which one, and the standard deviation of its logit. */
export interface UncertainNumber {
  readonly kind: 'likelihood' | 'background' | 'prior';
  /** Likelihood row where there is one, else the finding or condition it belongs to. */
  readonly row: string | null;
  readonly finding: FindingId | null;
  readonly condition: number | null;
  readonly sd: number;
}
