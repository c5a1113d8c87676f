import type { CheckAnswers, CheckResult, CheckStep } from '@junction/check';
import type { KnowledgeBase, PatientWords } from '@junction/knowledge';
import type { Model } from '@junction/reasoning';
import type { Knowledge } from '../../check/check-view.ts';

/** The file that holds all a check needs in one language. */
export interface CheckFile {
  readonly kb: KnowledgeBase;
  readonly model: Model;
  readonly words: PatientWords;
}

/** What comes next, and the result where that is next. */
export interface Plan {
  readonly step: CheckStep;
  readonly result: CheckResult | null;
}

export type Asked =
  | { readonly id: number; readonly kind: 'open'; readonly file: string }
  | { readonly id: number; readonly kind: 'plan'; readonly check: CheckAnswers }
  | { readonly id: number; readonly kind: 'result'; readonly check: CheckAnswers };

export type Answered =
  | { readonly id: number; readonly kind: 'open'; readonly knowledge: Knowledge }
  | { readonly id: number; readonly kind: 'plan'; readonly plan: Plan }
  | { readonly id: number; readonly kind: 'result'; readonly result: CheckResult }
  | { readonly id: number; readonly kind: 'failed' };
