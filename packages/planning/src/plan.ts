import type { Dose, Source } from '@junction/knowledge';

/** A proposal for a licensed clinician, never an order. Nothing in it is blocked by a contraindication that is known. */
export interface Plan {
  /** One line that names the direction: "Open and mobilize", "Stabilize", "No manual treatment of the spine". */
  readonly direction: string;
  readonly manual: readonly ManualItem[];
  /** Two to four where any are safe. */
  readonly exercises: readonly ExerciseItem[];
  readonly education: readonly { readonly id: string; readonly text: string }[];
  readonly visits: Visits;
  readonly goals: readonly Goal[];
  readonly referral: readonly {
    readonly id: string;
    readonly action: string;
    readonly timeframe: string;
    /** `if-care-fails`: the step after, when the condition that `because` names is met. */
    readonly due: 'now' | 'if-care-fails';
    readonly because: string;
  }[];
  readonly blocked: readonly Blocked[];
  /** Questions that must be answered before manual treatment: unanswered precautions of what would be proposed. */
  readonly askFirst: readonly {
    readonly precaution: string;
    readonly question: string;
    readonly holds: readonly string[];
  }[];
}

export interface ManualItem {
  readonly id: string;
  readonly name: string;
  readonly level: string | null;
  readonly side: string | null;
  readonly force: 'thrust' | 'low' | 'none';
  readonly how: string;
  readonly dose: string;
  readonly cautions: readonly string[];
  readonly because: string;
  readonly source: Source;
}

export interface ExerciseItem {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly dose: Dose;
  readonly level: number;
  readonly steps: readonly string[];
  readonly stopIf: string;
  readonly easier: string | null;
  readonly harder: string | null;
  readonly because: string;
}

export interface Visits {
  readonly course: string | null;
  readonly schedule: string;
  readonly reassess: readonly string[];
  readonly expected: string;
  readonly stopRule: string;
}

export interface Goal {
  readonly text: string;
  readonly measure: string;
  readonly target: string;
}

export interface Blocked {
  /** Technique or exercise id. */
  readonly item: string;
  readonly because: string;
}
