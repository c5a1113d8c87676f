import type { ScoreExpression } from './questionnaire/score-expression.ts';

/** The languages in which items are worded. */
export type Language = 'en' | 'es';
export type InTwo = Readonly<Record<Language, string>>;

/** One question or one reading of an instrument, in our own words. Its answer is a number from `from` to `to`. */
export interface Item {
  readonly id: string;
  readonly text: InTwo;
  readonly from: number;
  readonly to: number;
  /** What the lowest and the highest number mean; absent for what is counted or measured. */
  readonly ends?: { readonly low: InTwo; readonly high: InTwo };
  /** The only answers that there are; absent: any number of the range. */
  readonly choices?: readonly { readonly value: number; readonly text: InTwo }[];
  readonly unit?: string;
  /** True where only whole numbers make sense. */
  readonly whole: boolean;
}

/** One number that an instrument yields. */
export interface Part {
  readonly id: string;
  readonly name: InTwo;
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly better: 'higher' | 'lower';
  /** A difference up to this is within the error of measuring; null: not known. In the unit of the part. */
  readonly error: number | null;
  /** The smallest change that matters to people; null: not known. In the unit of the part. */
  readonly meaningful: number | null;
}

export interface Instrument {
  /** As the outcome of the knowledge base is named. */
  readonly id: string;
  readonly name: InTwo;
  /** Who gives the answers: the patient by themselves, or a clinician who measures. */
  readonly asks: 'patient' | 'clinician';
  readonly items: readonly Item[];
  readonly parts: readonly Part[];
  /** How the parts come from the items: `mean` of those answered, each item `own` part, or `ratio` with own parts before it. */
  readonly scoring: Scoring;
}

export type Scoring =
  | { readonly kind: 'mean'; readonly part: string; readonly atLeast: number }
  | { readonly kind: 'own' }
  /** Each item its own part, and one part more: the first named divided by the second, when both are above zero. */
  | { readonly kind: 'own-and-ratio'; readonly part: string; readonly of: readonly [string, string] }
  /** By the calculated expression of an imported questionnaire; `top`: the items that stand at its top. */
  | {
      readonly kind: 'expression';
      readonly part: string;
      readonly expression: ScoreExpression;
      readonly top: readonly string[];
    };

/** Answers by item; an item that is not there was not answered. */
export type Answers = Readonly<Record<string, number>>;

/** The value of one part. */
export interface Score {
  readonly part: string;
  readonly value: number;
}
