import type { ConditionId, FindingId, RegionId } from '@junction/knowledge';

/**
 * The compiled knowledge: numbers ready for exact inference. Made once by `compileModel` from a KnowledgeBase and
 * shipped as JSON, so that Node and the browser compute from the same bits.
 *
 * Conditions cause latent *expressions*, one per condition and sign group (with probability `expression`); the
 * background expresses itself too. Readings of a group are independent given who expressed, and only then: that is
 * the whole dependence model. For a set S of causes and a group G with parents Pa(G):
 *
 *   row_G(S) = sum over E ⊆ (S ∩ Pa) ∪ {0} of  prod_{e in E} π_e · prod_{e not in E} (1 - π_e) · prod_i f_i(E)
 *   f_i(present | E) = [1 - (1 - noise_i) prod_{e in E} (1 - q_ei)] · prod_{e in E} (1 - h_ei),   f_i(absent) = 1 - f_i(present)
 *
 * where 0 is the background. A group with one reading has π_0 = 0 and π_d = 1 and is an ordinary leaky noisy-OR.
 */
export interface Model {
  readonly knowledge: { readonly version: string; readonly hash: string };
  /** Fixes the column order of everything below; bit i of a set of causes is condition i. */
  readonly conditions: readonly ConditionId[];
  readonly prior: PriorTable;
  readonly serious: readonly SeriousCause[];
  readonly groups: readonly ModelGroup[];
  readonly drawing: DrawingModel;
}

/** Prior odds o_d per stratum: P(S) ∝ prod_{d in S} o_d over sets of at most three. */
export interface PriorTable {
  /** Keys `setting/ageBand/sex`, with `any` for an age or sex that is not known. */
  readonly odds: Readonly<Record<string, readonly number[]>>;
  /** Lower age bound of each band, ascending, first 0; band names are `0`, `40`, … and `any`. */
  readonly ageBands: readonly number[];
  /** The column of the condition that means "nothing specific": it is a cause alone or not at all. Null where there is none. */
  readonly residual: number | null;
  /** Standard deviation of logit prior, per condition. */
  readonly sd: readonly number[];
}

export interface SeriousCause {
  readonly condition: number;
  /** v_d: relative harm of missing it, 1–20. */
  readonly harm: number;
  /** Upper interval limit from which the safety layer is told. */
  readonly upperLimit: number;
}

export interface ModelGroup {
  readonly id: string;
  readonly label: string;
  /** π_0. */
  readonly background: number;
  readonly causes: readonly GroupCause[];
  readonly readings: readonly ModelReading[];
}

export interface GroupCause {
  readonly condition: number;
  /** π_d in (0, 1]. */
  readonly expression: number;
}

export interface ModelReading {
  readonly finding: FindingId;
  /** P(present | nothing expressed), strictly inside (0, 1). */
  readonly noise: number;
  readonly noiseSd: number;
  /** q_0: how strongly the expressed background causes it. */
  readonly backgroundCause: number;
  /** Aligned with `causes` of the group. */
  readonly links: readonly ReadingLink[];
}

/** Exactly one of cause and inhibit is above 0, or both are 0 (no data: background). */
export interface ReadingLink {
  /** q: cause strength. */
  readonly cause: number;
  /** h: inhibition. */
  readonly inhibit: number;
  /** Standard deviation of the strength on the logit scale. */
  readonly sd: number;
  /** Id of the likelihood row it comes from, for "this result rests on". Absent where no row exists. */
  readonly row?: string;
}

/** The pain drawing: P(region painted | S) by leaky noisy-OR, the product tempered by the power 1/4 and clamped to 10 dB. */
export interface DrawingModel {
  readonly regions: readonly {
    readonly region: RegionId;
    readonly finding: FindingId;
    readonly leak: number;
    readonly leakSd: number;
    /** One per condition, in column order. */
    readonly links: readonly ReadingLink[];
  }[];
  /** Largest ratio between the most and the least favoured set, as a factor (10 = 10 dB). */
  readonly cap: number;
}
