import type { FindingId, Setting, Sex, Side } from '@junction/knowledge';
import type { Case, Observation, PainMark } from '@junction/reasoning';

/** What stands on the sheet: the case, and what was looked at but not done, which is no part of a case. */
export interface Entered {
  readonly known: Case;
  readonly notDone: readonly FindingId[];
  readonly sample: boolean;
}

export interface CaseState {
  readonly entered: Entered;
  /** Earlier sheets, latest last, for undo. */
  readonly past: readonly Entered[];
  /** What the last change was about: a second change of the same thing joins it in one step of undo. */
  readonly lastTopic: string | undefined;
  /** Counts whole sheets: a new one was opened or begun, and nothing of the one before is still in a reader's eye. */
  readonly sheet: number;
}

export type CaseAction =
  | { readonly kind: 'age'; readonly ageYears: number | undefined }
  | { readonly kind: 'sex'; readonly sex: Sex | undefined }
  | { readonly kind: 'side'; readonly side: Side | undefined }
  | { readonly kind: 'setting'; readonly setting: Setting }
  | { readonly kind: 'toggle-pain'; readonly region: string; readonly side: Side | undefined }
  | { readonly kind: 'intensity'; readonly region: string; readonly side: Side | undefined; readonly intensity: number }
  /** The whole drawing anew. Changes with the same topic are one step of undo. */
  | { readonly kind: 'draw'; readonly pain: readonly PainMark[]; readonly topic?: string }
  | { readonly kind: 'answer'; readonly observation: Observation }
  | { readonly kind: 'not-done'; readonly finding: FindingId }
  | { readonly kind: 'clear'; readonly finding: FindingId }
  | { readonly kind: 'open'; readonly known: Case; readonly sample: boolean }
  | { readonly kind: 'start-over' }
  | { readonly kind: 'undo' };

const EMPTY: Entered = {
  known: { patient: {}, setting: 'chiropractic', observations: [] },
  notDone: [],
  sample: false,
};
const UNDO_STEPS = 200;

export const emptyState: CaseState = { entered: EMPTY, past: [], lastTopic: undefined, sheet: 0 };

/** Nothing that could move the ranking has been entered. */
export function isEmpty({ known }: Entered): boolean {
  return known.observations.length === 0 && known.pain === undefined;
}

export function reduceCase(state: CaseState, action: CaseAction): CaseState {
  if (action.kind === 'undo') {
    const before = state.past.at(-1);
    return before === undefined
      ? state
      : { ...state, entered: before, past: state.past.slice(0, -1), lastTopic: undefined };
  }
  const entered = apply(state.entered, action);
  const topic = topicOf(action);
  const joins = topic !== undefined && topic === state.lastTopic;
  return {
    entered,
    past: joins ? state.past : [...state.past.slice(-UNDO_STEPS), state.entered],
    lastTopic: topic,
    sheet: action.kind === 'open' || action.kind === 'start-over' ? state.sheet + 1 : state.sheet,
  };
}

function topicOf(action: CaseAction): string | undefined {
  if (action.kind === 'age') return 'age';
  if (action.kind === 'draw') return action.topic;
  if (action.kind === 'intensity') return `intensity ${action.region} ${action.side}`;
  if (action.kind === 'answer' && action.observation.measured !== undefined)
    return `measure ${action.observation.finding}`;
  return undefined;
}

function apply(entered: Entered, action: Exclude<CaseAction, { kind: 'undo' }>): Entered {
  const { known } = entered;
  switch (action.kind) {
    case 'age':
      return withPatient(entered, { ageYears: action.ageYears, sex: known.patient.sex });
    case 'sex':
      return withPatient(entered, { ageYears: known.patient.ageYears, sex: action.sex });
    case 'side': {
      const { side: _, ...rest } = known;
      return { ...entered, known: action.side === undefined ? rest : { ...rest, side: action.side } };
    }
    case 'setting':
      return { ...entered, known: { ...known, setting: action.setting } };
    case 'toggle-pain':
      return withPain(entered, togglePain(known.pain ?? [], action.region, action.side));
    case 'intensity':
      return withPain(
        entered,
        (known.pain ?? []).map((mark) =>
          isAt(mark, action.region, action.side) ? { ...mark, intensity: action.intensity } : mark,
        ),
      );
    case 'draw':
      return withPain(entered, action.pain);
    case 'answer': {
      const cleared = withoutFinding(entered, action.observation.finding);
      return {
        ...cleared,
        known: { ...cleared.known, observations: [...cleared.known.observations, action.observation] },
      };
    }
    case 'not-done': {
      const cleared = withoutFinding(entered, action.finding);
      return { ...cleared, notDone: [...cleared.notDone, action.finding] };
    }
    case 'clear':
      return withoutFinding(entered, action.finding);
    case 'open':
      return { known: action.known, notDone: [], sample: action.sample };
    case 'start-over':
      return EMPTY;
  }
}

function withPatient(entered: Entered, patient: { ageYears: number | undefined; sex: Sex | undefined }): Entered {
  const { ageYears, sex } = patient;
  return {
    ...entered,
    known: {
      ...entered.known,
      patient: { ...(ageYears !== undefined && { ageYears }), ...(sex !== undefined && { sex }) },
    },
  };
}

/** An empty drawing is no drawing: then nothing is known of any region. */
function withPain(entered: Entered, pain: readonly PainMark[]): Entered {
  const { pain: _, ...rest } = entered.known;
  return { ...entered, known: pain.length === 0 ? rest : { ...rest, pain } };
}

/** A mark on both sides is two marks once one of its sides is touched. */
function togglePain(pain: readonly PainMark[], region: string, side: Side | undefined): readonly PainMark[] {
  if (pain.some((mark) => isAt(mark, region, side))) return pain.filter((mark) => !isAt(mark, region, side));
  const both = pain.find((mark) => mark.region === region && (mark.side === 'both' || mark.side === undefined));
  if (both !== undefined && (side === 'left' || side === 'right')) {
    const other: Side = side === 'left' ? 'right' : 'left';
    return pain.map((mark) => (mark === both ? { ...both, side: other } : mark));
  }
  return [...pain, { region, ...(side !== undefined && { side }) }];
}

function isAt(mark: PainMark, region: string, side: Side | undefined): boolean {
  return mark.region === region && mark.side === side;
}

function withoutFinding(entered: Entered, finding: FindingId): Entered {
  return {
    ...entered,
    known: {
      ...entered.known,
      observations: entered.known.observations.filter((observation) => observation.finding !== finding),
    },
    notDone: entered.notDone.filter((id) => id !== finding),
  };
}
