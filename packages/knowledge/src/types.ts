/**
 * The knowledge base as the rest of Junction sees it: everything checked, cross-referenced and frozen.
 * Ids are those of the files under `knowledge/`. Probabilities are in [0, 1]; intervals are 95 % and [low, high].
 */

export type ConditionId = string;
export type FindingId = string;
export type RegionId = string;
export type ReferenceId = string;

/** How a figure came to be known: read at its source, recalled from memory of the cited paper, or an expert estimate. */
export type Source = 'corpus' | 'recalled' | 'estimate';
/** What a second look said about a published figure. Absent: not looked up again. */
export type Check = 'confirmed' | 'corrected' | 'doubtful' | 'not-found';
export type Quality = 'high' | 'moderate' | 'low' | 'very-low';
export type Interval = readonly [low: number, high: number];
export type Urgency = 'routine' | 'soon' | 'same-day' | 'emergency';
export type Setting = 'primary-care' | 'chiropractic' | 'specialist';
export type Sex = 'female' | 'male';
export type Side = 'left' | 'right' | 'both' | 'midline';
export type MechanismClass = 'hypomobile' | 'hypermobile' | 'mixed';

/** Where any figure comes from. `estimate` figures carry the reasoning in `rationale` instead of a study. */
export interface Provenance {
  readonly source: Source;
  readonly cite?: ReferenceId;
  readonly rationale?: string;
  readonly check?: Check;
  readonly url?: string;
}

/** A probability with its interval and where it comes from. */
export interface Figure extends Provenance {
  readonly point: number;
  readonly interval: Interval;
}

export interface Region {
  readonly id: RegionId;
  readonly label: string;
}

export interface Territory {
  readonly region: RegionId;
  readonly p: number;
  readonly interval: Interval;
  readonly source: Source;
}

/** P(finding present | condition), with the published accuracy figures behind it where there are any. */
export interface Likelihood extends Provenance {
  readonly id: string;
  readonly finding: FindingId;
  readonly condition: ConditionId;
  readonly p: number;
  readonly pInterval: Interval;
  readonly modelLrPos: number;
  readonly modelLrNeg: number;
  readonly lrBasis: string;
  readonly quality: Quality;
  readonly sens?: number;
  readonly spec?: number;
  readonly lrPos?: number;
  readonly lrNeg?: number;
  readonly lrPosInterval?: Interval;
  readonly lrNegInterval?: Interval;
  readonly n?: number;
  readonly comparison?: string;
  readonly note?: string;
  readonly adjustedBecause?: string;
}

/** A published combination of findings ("3 or more of 5") with its accuracy. */
export interface Cluster extends Provenance {
  readonly id: string;
  readonly label: string;
  readonly targetKind: 'condition' | 'treatment-response' | 'contrast';
  readonly target: string;
  readonly members: readonly FindingId[];
  readonly rule: string;
  readonly population: string;
  readonly quality: Quality;
  readonly sens?: number;
  readonly spec?: number;
  readonly lrPos?: number;
  readonly lrNeg?: number;
  readonly modelLrPos?: number;
  readonly modelLrNeg?: number;
  readonly lrPosInterval?: Interval;
  readonly lrNegInterval?: Interval;
  readonly n?: number;
  readonly note?: string;
  /** The sign group of its members must reproduce it, and its members, all present, say no more than it does. */
  readonly binds?: boolean;
}

export interface Condition {
  readonly id: ConditionId;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly icd10cm: string;
  readonly icdNote?: string;
  readonly snomed?: string;
  readonly group: string;
  readonly description: string;
  readonly prevalence: Figure;
  readonly prior: Figure;
  readonly territories: readonly Territory[];
  readonly territoryRationale: string;
  readonly side: Provenance & { readonly pattern: string; readonly p?: number };
  readonly ageSex: string;
  readonly serious: boolean;
  /** It means "nothing specific explains the pain" and so never stands beside another cause. At most one condition is. */
  readonly residual: boolean;
  readonly urgency: Urgency;
  readonly references: readonly ReferenceId[];
}

export type Position = 'any' | 'standing' | 'seated' | 'supine' | 'prone' | 'side-lying';

/** How a measured number becomes present or absent: `present` when it is at/above or at/below the cut, or strictly beyond it. */
export interface Measure {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly presentWhen: { readonly op: '>' | '>=' | '<' | '<='; readonly cut: number };
}

export interface Finding {
  readonly id: FindingId;
  readonly label: string;
  readonly question?: string;
  readonly kind: 'history' | 'exam' | 'imaging' | 'lab' | 'pain-location';
  readonly how: string;
  readonly who: 'patient' | 'clinician';
  readonly minutes: number;
  /** 0 none … 3 invasive or intimate. */
  readonly burden: number;
  /** The sign group: findings of one group share latent signs and are not independent evidence. */
  readonly group: string;
  readonly tier: 'intake' | 'exam' | 'confirm';
  readonly core: boolean;
  readonly background: Figure;
  readonly kappa?: Reliability;
  readonly position: Position;
  /** The test is done on one side of the body. */
  readonly sided: boolean;
  readonly measure?: Measure;
  /** Derived from `patient` or `pain` and therefore never asked. */
  readonly derived?: { readonly from: 'age' | 'sex' | 'pain' };
}

/** Agreement between examiners: Cohen's kappa, -1 to 1. */
export interface Reliability extends Provenance {
  readonly value: number;
  /** Lowest and highest published value. */
  readonly range?: Interval;
  readonly note?: string;
}

export interface SignGroup {
  readonly id: string;
  readonly label: string;
  /** 0: further findings of the group add nothing; 1: they are independent. An estimate. */
  readonly residual: number;
}

/** One term of a rule over findings; `and`/`or`/`atLeast` nest, there is no `not`: rules are monotone by construction. */
export type RuleTerm =
  | { readonly kind: 'finding'; readonly finding: FindingId }
  | { readonly kind: 'age'; readonly atLeast?: number; readonly below?: number }
  | { readonly kind: 'sex'; readonly sex: Sex }
  | { readonly kind: 'region'; readonly region: RegionId }
  | { readonly kind: 'all'; readonly of: readonly RuleTerm[] }
  | { readonly kind: 'any'; readonly of: readonly RuleTerm[] }
  | { readonly kind: 'atLeast'; readonly count: number; readonly of: readonly RuleTerm[] };

/** A red flag: a rule that raises urgency whatever the differential says. */
export interface SafetyRule {
  readonly id: string;
  readonly label: string;
  readonly urgency: Exclude<Urgency, 'routine'>;
  readonly when: RuleTerm;
  readonly because: string;
  readonly advice: string;
  readonly patientAdvice: string;
  /** Manual treatment that must not happen while this alert stands: all of it, thrust only, or none of it. */
  readonly blocks: 'manual' | 'thrust' | 'nothing';
  readonly cite: readonly ReferenceId[];
  readonly source: Source;
}

/** When the upper limit of a serious condition's probability is itself a reason to act. It can only add an alert. */
export interface SafetyThreshold {
  readonly condition: ConditionId;
  /** What the alert is called. */
  readonly label: string;
  /** Alert when the upper limit of the condition's probability reaches this. */
  readonly upperLimit: number;
  /** Relative harm of missing it, 1–20: weight v_d in the choice of the next test. An estimate. */
  readonly harm: number;
  readonly urgency: Exclude<Urgency, 'routine'>;
  readonly advice: string;
  readonly patientAdvice: string;
  readonly blocks: 'manual' | 'thrust' | 'nothing';
  readonly source: Source;
  /** Why these figures: they are estimates. */
  readonly rationale: string;
}

export interface SafetyRules {
  readonly version: string;
  readonly owner: string;
  readonly rules: readonly SafetyRule[];
  /** Findings that must be answered, present or absent, before "no warning signs found" may be said. */
  readonly mandatory: readonly FindingId[];
  /** Laboratory and imaging findings: they count in a rule when they are there, but are never an open safety question. */
  readonly results: readonly FindingId[];
  /** Not asked of men, though they count when they are there. */
  readonly notAskedOfMen: readonly FindingId[];
  readonly thresholds: readonly SafetyThreshold[];
}

export interface MechanismFinding extends Provenance {
  readonly finding: FindingId;
  readonly dependenceGroup: string;
  readonly weightPresent: Readonly<Record<MechanismClass, number>>;
  readonly weightAbsent: Readonly<Record<MechanismClass, number>>;
  readonly published?: string;
  readonly weightSource: Source;
  readonly quality: Quality;
}

export interface MechanismKnowledge {
  readonly purpose: string;
  readonly caveat: string;
  readonly classes: readonly (Provenance & {
    readonly id: MechanismClass;
    readonly label: string;
    readonly prior: number;
    readonly interval: Interval;
  })[];
  readonly method: {
    readonly formula: string;
    readonly actAt: number;
    readonly otherwise: string;
    readonly override: string;
    /** A present one forbids thrust at the level whatever the total. */
    readonly overrideFindings: readonly FindingId[];
  };
  /** Where a mechanism may be told at all: one of the conditions is at least this probable, or a finding of these dependence groups is present. */
  readonly inPlay: {
    readonly conditions: readonly ConditionId[];
    readonly from: number;
    readonly groups: readonly string[];
  };
  readonly findings: readonly MechanismFinding[];
  readonly treatmentLink: Readonly<Record<MechanismClass, readonly string[]>>;
  readonly reliability: readonly (Provenance & { readonly test: string; readonly kappa: string })[];
}

/** Named states that block or temper treatment, each true when its rule holds over observations. */
export interface Precaution extends Provenance {
  readonly id: string;
  readonly label: string;
  /** The findings that reveal it, as a monotone rule; absent: asked of the clinician as itself. */
  readonly when?: RuleTerm;
  /** How the clinician is asked; absent where the findings of `when` have their own questions. */
  readonly question?: string;
  readonly rule: string;
}

export interface Technique extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly serves: readonly string[];
  readonly indications: readonly string[];
  /** Text of the contraindications as written in the evidence. */
  readonly contraindications: readonly string[];
  readonly precautions: readonly string[];
  /** Ids of `Precaution` that forbid the technique, and those that only temper it. */
  readonly blockedBy: readonly string[];
  readonly temperedBy: readonly string[];
  readonly force: 'thrust' | 'low' | 'none';
  readonly how: string;
  /** What may be done in its place, with low force, when only the thrust is forbidden. */
  readonly lowForce?: {
    readonly id: string;
    readonly name: string;
    readonly how: string;
    readonly blockedBy: readonly string[];
  };
  readonly dose: string;
  readonly evidence: string;
  readonly evidenceSource: Source;
}

export interface Dose {
  readonly sets?: number;
  readonly reps?: number;
  readonly holdS?: number;
  readonly frequency: string;
  readonly amount?: string;
}

export interface Exercise extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly serves: readonly string[];
  readonly level: number;
  readonly dose: Dose;
  readonly position: string;
  readonly steps: readonly string[];
  readonly stopIf: string;
  readonly progressTo?: string;
  readonly avoidIf: readonly string[];
  readonly pose: Pose;
}

/** How the figure of an exercise stands at the start and at the end. Angles in degrees, by joint (`hip_l`). */
export interface Pose {
  readonly view: string;
  readonly base: string;
  readonly start: PoseState;
  readonly end: PoseState;
  readonly camera?: readonly [yaw: number, pitch: number];
  /** Parts of the body that must touch their support. */
  readonly contact?: readonly string[];
  /** Things drawn with the figure, each with its `type` and measures. */
  readonly equipment?: readonly Readonly<Record<string, unknown>>[];
  /** The joint that stays in place between start and end. */
  readonly anchor?: string;
  /** What carries the figure (chair, wall, table…), by its `type` and measures. */
  readonly support?: Readonly<Record<string, unknown>>;
  /** Drawing depth by limb, where the renderer's own order would hide one. */
  readonly order?: Readonly<Record<string, number>>;
}

export interface PoseState {
  readonly text: string;
  readonly angles: Readonly<Record<string, number>>;
}

export interface Education {
  readonly id: string;
  readonly text: string;
  readonly serves: string;
  readonly source: Source;
}

export interface Course extends Provenance {
  readonly id: string;
  readonly for: string;
  readonly visits: string;
  readonly reassess: readonly string[];
  readonly expected: string;
  readonly stopRule: string;
}

export interface Referral extends Provenance {
  readonly id: string;
  readonly when: string;
  readonly action: string;
  readonly timeframe: string;
  /** Ids of conditions or safety rules that bring it into a plan. */
  readonly for: readonly string[];
}

/** What to do for one condition when it leads. */
export interface Care extends Provenance {
  readonly condition: ConditionId;
  readonly first: string;
  readonly techniques: readonly string[];
  readonly exercises: readonly string[];
  readonly escalate?: string;
}

/** Exercise ids by purpose (a mechanism, or `opening`) and phase, phases in order. */
export type Programmes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** One sentence about what trials say. */
export interface EvidencePoint extends Provenance {
  readonly point: string;
  readonly quality?: Quality;
}

export interface Treatment {
  readonly absoluteContraindicationsToThrust: readonly string[];
  readonly precautions: readonly Precaution[];
  readonly techniques: readonly Technique[];
  readonly exercises: readonly Exercise[];
  readonly programmes: Programmes;
  readonly care: readonly Care[];
  readonly education: readonly Education[];
  readonly courses: readonly Course[];
  readonly referral: readonly Referral[];
  readonly evidenceSummary: readonly EvidencePoint[];
}

export interface Outcome extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly items: string;
  readonly range: string;
  readonly better: string;
  readonly scoring: string;
  readonly mdc?: string;
  readonly mcid?: string;
  readonly licence: string;
  readonly shipping: string;
  readonly also: readonly ReferenceId[];
  readonly note?: string;
}

export interface Reference {
  readonly id: ReferenceId;
  readonly authors: string;
  readonly title: string;
  readonly journal?: string;
  readonly year?: number;
  readonly url?: string;
  readonly doi?: string;
  readonly pmid?: string;
  /** Something at the url was read while compiling; false: cited from memory, verify before clinical release. */
  readonly read: boolean;
}

export interface Conflict {
  readonly id: string;
  readonly topic: string;
  readonly positions: readonly string[];
  readonly cites: readonly ReferenceId[];
  readonly resolution: string;
}

export interface EvidenceDefaults {
  /** What a pair of finding and condition that no file lists takes. */
  readonly unlistedPair: 'background';
  /** How findings of one group combine, in words. */
  readonly dependenceRule: string;
  readonly shrinkageExponent: Readonly<Record<Quality, number>>;
  readonly estimateExponent: number;
  readonly lrPosCap: number;
  readonly lrNegFloor: number;
  readonly defaultResidual: number;
  readonly crossGroupNotes: readonly string[];
  /** Findings of several groups that share one sign; they are read together and leave their own groups. */
  readonly jointSigns: readonly JointSign[];
  /** Findings of one condition that must not make a dangerous one look less likely. */
  readonly neverLower: readonly NeverLower[];
}

/**
 * Findings that speak for `rival` but must not lower `condition`, which would make them positive too or hide behind them:
 * each is taken to be at least this share of the way from its background to its chance under the rival.
 */
export interface NeverLower extends Provenance {
  readonly condition: ConditionId;
  readonly rival: ConditionId;
  readonly share: number;
  readonly findings: readonly FindingId[];
}

/** Findings of several sign groups that are in truth one sign, and what they may say together at most. */
export interface JointSign extends Provenance {
  readonly id: string;
  readonly label: string;
  /** As in `SignGroup`. */
  readonly residual: number;
  readonly findings: readonly FindingId[];
  /** Any of its findings, all present, favor the condition over no cause by at most `lrPos`. */
  readonly caps: readonly { readonly condition: ConditionId; readonly lrPos: number }[];
}

/** How prevalence changes with where the patient presents: multiplies prior odds. Estimates. */
export interface SettingAdjustment extends Provenance {
  readonly setting: Setting;
  /** Factor on prior odds by condition id or by `serious` / `all`; most specific wins. */
  readonly factors: Readonly<Record<string, number>>;
}

export interface KnowledgeBase {
  readonly version: string;
  /** `sha256:` and the hex digest of the compiled content without this field. */
  readonly hash: string;
  readonly population: string;
  readonly regions: readonly Region[];
  readonly conditions: readonly Condition[];
  readonly findings: readonly Finding[];
  readonly signGroups: readonly SignGroup[];
  readonly likelihoods: readonly Likelihood[];
  readonly clusters: readonly Cluster[];
  readonly conflicts: readonly Conflict[];
  readonly defaults: EvidenceDefaults;
  readonly settings: readonly SettingAdjustment[];
  readonly safety: SafetyRules;
  readonly mechanism: MechanismKnowledge;
  readonly treatment: Treatment;
  readonly outcomes: {
    readonly coreSet: readonly string[];
    readonly globalRule: Provenance & { readonly rule: string };
    readonly measures: readonly Outcome[];
  };
  readonly references: readonly Reference[];
}
