import type { FindingId, RegionId, Setting, Sex, Side } from '@junction/knowledge';

/** What is known of one patient, checked against the knowledge base: the parsed form of the case file. */
export interface Case {
  readonly patient: { readonly ageYears?: number; readonly sex?: Sex };
  readonly setting: Setting;
  /** Side of the main complaint. Absent: not told. */
  readonly side?: Side;
  /** The whole drawing: regions not in it are not painful. Absent: no drawing was made, so nothing is known of any region. */
  readonly pain?: readonly PainMark[];
  /** At most one per finding. A finding without an observation was not asked. */
  readonly observations: readonly Observation[];
  /** Precautions that the clinician answered as themselves ("recent surgery, fusion or implant"). Absent or not listed: not asked. */
  readonly precautions?: readonly PrecautionAnswer[];
}

export interface PrecautionAnswer {
  /** Id of a `Precaution`. */
  readonly precaution: string;
  readonly answer: Answer;
}

export interface PainMark {
  readonly region: RegionId;
  readonly side?: Side;
  /** 0–10. */
  readonly intensity?: number;
}

export interface Observation {
  readonly finding: FindingId;
  readonly answer: Answer;
  /** The measured number behind the answer, where the finding is a measurement. */
  readonly measured?: number;
  readonly side?: Side;
  /** Segment such as `T12-L1`. */
  readonly level?: string;
}

export type Answer = 'present' | 'absent';
