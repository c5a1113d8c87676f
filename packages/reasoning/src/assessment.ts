import type {
  ConditionId,
  FindingId,
  Interval,
  MechanismClass,
  Position,
  Quality,
  RegionId,
  Source,
  Urgency,
} from '@junction/knowledge';

/** The whole answer to one case: a function of (knowledge hash, engine version, case) and nothing else. */
export interface Assessment {
  readonly knowledge: { readonly version: string; readonly hash: string };
  readonly engine: string;
  /** The highest of all alerts. */
  readonly urgency: Urgency;
  readonly alerts: readonly Alert[];
  /** Mandatory safety questions not asked yet: "cannot be excluded: ask". */
  readonly openSafety: readonly FindingId[];
  /** Every condition, most probable first. */
  readonly differential: readonly Differential[];
  readonly conclusion: Conclusion;
  /** Likely sets of co-existing causes, most probable first; the empty set is "none of the modelled causes". */
  readonly sets: readonly { readonly conditions: readonly ConditionId[]; readonly probability: number }[];
  /** How well the best modelled causes explain what was found. */
  readonly fit: Fit;
  readonly mechanism: Mechanism | null;
  readonly next: readonly NextTest[];
  /** Observations that were recorded but not scored, and why. */
  readonly unscored: readonly { readonly finding: FindingId; readonly because: string }[];
}

export type Conclusion = 'likely' | 'leading' | 'undetermined';

export interface Alert {
  readonly id: string;
  readonly label: string;
  readonly urgency: Exclude<Urgency, 'routine'>;
  /** The observations that met the rule; for a probability alert, the condition. */
  readonly because: readonly string[];
  readonly advice: string;
  readonly patientAdvice: string;
  readonly blocks: 'manual' | 'thrust' | 'nothing';
  readonly cite: readonly string[];
  readonly kind: 'rule' | 'probability';
}

export interface Differential {
  readonly condition: ConditionId;
  /** Marginal probability that it is a present cause; causes can co-exist. */
  readonly probability: number;
  readonly interval: Interval;
  /** Prior probability in this setting, age band and sex. */
  readonly prior: number;
  /** Sorted by size; sums to the shift in log-odds from the prior. */
  readonly evidence: readonly Evidence[];
}

/** One line of explanation: a sign group, a lone finding or the drawing. */
export interface Evidence {
  /** The member that says most. */
  readonly finding: FindingId;
  /** Every answered member of the line. */
  readonly findings: readonly FindingId[];
  readonly label: string;
  readonly kind: 'finding' | 'group' | 'drawing';
  readonly decibans: number;
  /** Set when the finding lowers the condition through a rival that explains it. */
  readonly rival?: ConditionId;
}

export interface Fit {
  /** True when nothing modelled explains the case well: shown above the ranking. */
  readonly poor: boolean;
  /** log10 of the likelihood of the best set relative to its own expectation. */
  readonly surprise: number;
}

export interface Mechanism {
  readonly hypomobile: number;
  readonly hypermobile: number;
  readonly mixed: number;
  /** No class reaches the acting threshold. */
  readonly undetermined: boolean;
  readonly intervals: Readonly<Record<MechanismClass, Interval>>;
  readonly findings: readonly {
    readonly finding: FindingId;
    readonly towards: MechanismClass;
    readonly decibans: number;
  }[];
  /** A finding that forbids thrust at the level whatever the total. */
  readonly override: FindingId | null;
}

export interface NextTest {
  readonly finding: FindingId;
  readonly bits: number;
  readonly minutes: number;
  readonly bitsPerMinute: number;
  /** The two conditions whose balance it moves most. */
  readonly separates: readonly ConditionId[];
  readonly mandatory: boolean;
  readonly position: Position;
  /** The condition that each answer would move furthest, and where to. */
  readonly ifPresent: { readonly condition: ConditionId; readonly from: number; readonly to: number };
  readonly ifAbsent: { readonly condition: ConditionId; readonly from: number; readonly to: number };
}

/** What a study or estimate behind the result is worth to it. */
export interface RestsOn {
  /** Likelihood row, finding background or condition prior. */
  readonly row: string;
  readonly condition: ConditionId;
  /** Share of the variance of the leader's log-odds. */
  readonly share: number;
  readonly source: Source;
  readonly quality: Quality | null;
}

export type { RegionId };
