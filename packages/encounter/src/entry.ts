import type { FindingId, Sex, Side } from '@junction/knowledge';
import type { Answer, PainMark } from '@junction/reasoning';

/** One thing that somebody entered. Never changed: a later entry about the same thing stands in its place. */
export interface Entry {
  /** Made where it was entered, so that sending it twice saves it once. UUIDv7. */
  readonly id: string;
  /** When it was entered, RFC 3339 in UTC. */
  readonly at: string;
  /** Id of the person who entered it. */
  readonly by: string;
  readonly body: EntryBody;
}

/** `null` as a value takes the earlier entry back: not asked. */
export type EntryBody =
  | {
      readonly kind: 'finding';
      readonly finding: FindingId;
      readonly value: Answer | 'not-done' | number | null;
      readonly side?: Side;
      readonly level?: string;
    }
  | {
      readonly kind: 'soreness';
      readonly level: SpineLevel;
      readonly side: BodySide;
      /** 0 not sore, 1 sore, 2 sore and the familiar pain. */
      readonly value: 0 | 1 | 2 | null;
    }
  | { readonly kind: 'movement'; readonly level: SpineLevel; readonly value: 'stiff' | 'even' | 'loose' | null }
  | { readonly kind: 'measure'; readonly item: MeasureItem; readonly side: BodySide; readonly value: number | null }
  | {
      readonly kind: 'sensation';
      readonly area: SensationArea;
      readonly side: BodySide;
      readonly value: 'same' | 'reduced' | 'sore' | null;
    }
  | { readonly kind: 'precaution'; readonly precaution: string; readonly value: Answer | null }
  | { readonly kind: 'text'; readonly field: TextField; readonly text: string }
  /** `drawing` is the stored form of the body chart; `marks` is what it comes to. */
  | { readonly kind: 'pain'; readonly marks: readonly PainMark[]; readonly drawing?: unknown }
  | { readonly kind: 'side'; readonly side: Side | null }
  /** An item of the intake that was gone through with the patient and stands. */
  | { readonly kind: 'confirmed'; readonly finding: FindingId }
  | { readonly kind: 'alert-resolved'; readonly alert: string; readonly reason: string }
  | { readonly kind: 'kept'; readonly question: string; readonly reason: string }
  | { readonly kind: 'plan'; readonly section: PlanSection; readonly item: string; readonly choice: PlanChoice | null };

export const SPINE_LEVELS = ['T8', 'T9', 'T10', 'T11', 'T12', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1'] as const;
export type SpineLevel = (typeof SPINE_LEVELS)[number];
export type BodySide = 'left' | 'right';

/** Ranges in degrees, strength from 0 to 5, reflexes from 0 to 4. */
export const MEASURES = {
  'hip-internal-rotation': { table: 'range', min: 0, max: 90 },
  'hip-flexion': { table: 'range', min: 0, max: 160 },
  'trunk-rotation': { table: 'range', min: 0, max: 90 },
  'straight-leg-raise': { table: 'range', min: 0, max: 150 },
  'hip-flexion-strength': { table: 'strength', min: 0, max: 5 },
  'knee-extension-strength': { table: 'strength', min: 0, max: 5 },
  'ankle-dorsiflexion-strength': { table: 'strength', min: 0, max: 5 },
  'great-toe-strength': { table: 'strength', min: 0, max: 5 },
  'push-off-strength': { table: 'strength', min: 0, max: 5 },
  'hip-abduction-strength': { table: 'strength', min: 0, max: 5 },
  'knee-reflex': { table: 'reflex', min: 0, max: 4 },
  'ankle-reflex': { table: 'reflex', min: 0, max: 4 },
} as const satisfies Readonly<
  Record<string, { readonly table: 'range' | 'strength' | 'reflex'; readonly min: number; readonly max: number }>
>;
export type MeasureItem = keyof typeof MEASURES;

export const SENSATION_AREAS = ['front-thigh', 'top-of-foot', 'outer-foot', 'trunk-band'] as const;
export type SensationArea = (typeof SENSATION_AREAS)[number];

export const TEXT_FIELDS = [
  'complaint',
  'wants-back',
  'subjective',
  'objective',
  'assessment',
  'plan',
  'missing-limb',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** `whole` is the plan itself: that somebody accepted it as it stands. */
export const PLAN_SECTIONS = [
  'manual',
  'exercise',
  'education',
  'visits',
  'goal',
  'referral',
  'blocked',
  'whole',
] as const;
export type PlanSection = (typeof PLAN_SECTIONS)[number];

/** What the clinician decided about one item of the proposed plan, or one that they added. */
export interface PlanChoice {
  readonly act: 'keep' | 'remove' | 'add' | 'change' | 'override';
  /** Asked for whenever something proposed was removed or changed, or something blocked is done all the same. */
  readonly reason?: string;
  /** What stands instead: dose, level, side, words. */
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** What the encounter knows of the person beside the entries. */
export interface EncounterPatient {
  /** Whole years at the visit; absent: no birth date is known. */
  readonly ageYears?: number;
  readonly sex?: Sex;
}
