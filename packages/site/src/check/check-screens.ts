import type { FindingId } from '@junction/knowledge';

/** Where in the check somebody is. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'about' }
  | { readonly kind: 'signs'; readonly page: number; readonly pages: number; readonly findings: readonly FindingId[] }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'question'; readonly finding: FindingId; readonly number: number; readonly most: number }
  | { readonly kind: 'result' }
  /** Save what there is, and leave. */
  | { readonly kind: 'save' };

export const STEPS = 5;

/** Which of the steps a screen belongs to; 0: before the first. */
export function stepOf({ kind }: Screen): number {
  const steps = { start: 0, about: 1, signs: 2, drawing: 3, question: 4, save: 4, result: 5 } as const;
  return steps[kind];
}
