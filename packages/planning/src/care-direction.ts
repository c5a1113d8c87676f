import type { KnowledgeBase, MechanismClass } from '@junction/knowledge';
import type { Mechanism } from '@junction/reasoning';

import type { Cause } from './considered-causes.ts';

/** What one cause asks for: a line of direction, techniques and exercises in order of preference, and why. */
export interface CareDirection {
  readonly cause: Cause;
  readonly direction: string;
  readonly techniques: readonly string[];
  readonly exercises: readonly string[];
  readonly because: string;
  /** The mechanism that decided, or null where the care of the condition did. */
  readonly mechanism: MechanismClass | 'undetermined' | null;
}

/** The condition whose treatment forks by mechanism. */
export const JUNCTION_SYNDROME = 'tlj-syndrome';

/** The care of a cause; for the junction syndrome the branch of its mechanism, and low force with control while that is undetermined. */
export function careDirection(kb: KnowledgeBase, cause: Cause, mechanism: Mechanism | null): CareDirection {
  if (cause.condition.id !== JUNCTION_SYNDROME || mechanism === null) return conditionCare(cause);
  const branch = mechanism.undetermined ? 'undetermined' : likeliestClass(mechanism);
  return {
    cause,
    direction: DIRECTIONS[branch],
    techniques: branchTechniques(kb, branch),
    exercises: Object.values(kb.treatment.programmes[PROGRAMMES[branch]] ?? {}).flat(),
    because: `${cause.condition.name}, ${REASONS[branch]}`,
    mechanism: branch,
  };
}

/** The class with the largest share; of equal ones the more cautious. */
export function likeliestClass(mechanism: Mechanism): MechanismClass {
  return CAUTIOUS_FIRST.reduce((best, c) => (mechanism[c] > mechanism[best] ? c : best));
}

const CAUTIOUS_FIRST: readonly MechanismClass[] = ['hypermobile', 'mixed', 'hypomobile'];

type Branch = MechanismClass | 'undetermined';

const DIRECTIONS: Readonly<Record<Branch, string>> = {
  hypomobile: 'Open and mobilize the stiff junction',
  hypermobile: 'Stabilize the junction; no local thrust',
  mixed: 'Mobilize the stiff neighbors, control the loose level; no local thrust',
  undetermined: 'Low force on stiff neighbors and first control exercises; classify again at visit 3',
};

const REASONS: Readonly<Record<Branch, string>> = {
  hypomobile: 'stiff level',
  hypermobile: 'loose level',
  mixed: 'loose level with stiff neighbors',
  undetermined: 'stiff or loose not settled',
};

// Undetermined starts like mixed: the method of `mechanism.yaml` asks for stiff neighbors and level-1 control.
const PROGRAMMES: Readonly<Record<Branch, MechanismClass>> = {
  hypomobile: 'hypomobile',
  hypermobile: 'hypermobile',
  mixed: 'mixed',
  undetermined: 'mixed',
};

// The thrust is always weighed at the junction, so that a refusal is told with its reason.
const ALWAYS_WEIGHED = 'hvla-tlj';

function branchTechniques(kb: KnowledgeBase, branch: Branch): readonly string[] {
  const link = kb.mechanism.treatmentLink;
  const own = branch === 'undetermined' ? link.mixed.filter((id) => link.hypermobile.includes(id)) : link[branch];
  return own.includes(ALWAYS_WEIGHED) ? own : [...own, ALWAYS_WEIGHED];
}

function conditionCare(cause: Cause): CareDirection {
  const { condition, care } = cause;
  return {
    cause,
    direction: care.first,
    techniques: care.techniques,
    exercises: care.exercises,
    because: condition.name,
    mechanism: null,
  };
}
