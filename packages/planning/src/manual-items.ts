import type { KnowledgeBase, Technique } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';

import type { CareDirection } from './care-direction.ts';
import type { Blocked, ManualItem } from './plan.ts';
import { type SpineRegion, segmentPlace } from './segment-place.ts';
import type { TreatmentGate } from './treatment-gate.ts';

/** More than this is no longer one visit. */
const AT_MOST = 4;
/** Of two causes, the first may take this many of the places. */
const FIRST_CAUSE_AT_MOST = 3;

/** What hands may do, and what of it was refused and why. */
export interface ManualChoice {
  readonly items: readonly ManualItem[];
  readonly blocked: readonly Blocked[];
  /** Techniques that were weighed, chosen or refused, with the precautions that must be known for each. */
  readonly weighed: readonly Technique[];
}

/**
 * Chooses techniques by the preference of each direction, first cause first; nothing that the gate speaks against. `watched`
 * techniques are never chosen for that, but their refusal is told.
 */
export function manualItems(
  kb: KnowledgeBase,
  facts: Case,
  directions: readonly CareDirection[],
  gate: TreatmentGate,
  watched: readonly Technique[],
): ManualChoice {
  const wanted = directions.map((direction) =>
    preferred(direction, facts).flatMap((id) => {
      const technique = kb.treatment.techniques.find((t) => t.id === id);
      return technique === undefined ? [] : [{ technique, direction }];
    }),
  );
  const offers = wanted.map((list) =>
    list.flatMap(({ technique, direction }) => toItem(technique, direction, facts, gate)),
  );
  const weighed = uniqueBy(wanted.flat().map(({ technique }) => technique));
  return {
    items: pick(offers),
    blocked: uniqueBy([...weighed, ...watched]).flatMap((technique) => {
      const reasons = gate.againstTechnique(technique);
      return reasons.length === 0 ? [] : [{ item: technique.id, because: reasons.join('. ') }];
    }),
    weighed,
  };
}

function preferred(direction: CareDirection, facts: Case): readonly string[] {
  const skin = SKIN_FOLDS.some((id) => facts.observations.some((o) => o.finding === id && o.answer === 'present'));
  const ids = direction.techniques;
  if (!skin || direction.mechanism === null || ids.includes(SKIN_WORK)) return ids;
  // A thick, painful fold is what the release is indicated for, so it comes before the weaker choices.
  return [...ids.slice(0, FIRST_CAUSE_AT_MOST), SKIN_WORK, ...ids.slice(FIRST_CAUSE_AT_MOST)];
}

const SKIN_FOLDS = ['pinch-roll-cluneal', 'pinch-roll-groin', 'pinch-roll-trochanter'];
const SKIN_WORK = 'soft-tissue-release';

function toItem(
  technique: Technique,
  direction: CareDirection,
  facts: Case,
  gate: TreatmentGate,
): readonly ManualItem[] {
  const asIs = gate.againstTechnique(technique).length === 0;
  const { lowForce } = technique;
  const gentle = !asIs && lowForce !== undefined && gate.againstLowForce(technique).length === 0;
  if (!asIs && !gentle) return [];
  const form = gentle ? { ...lowForce, force: 'low' as const } : technique;
  return [
    {
      id: form.id,
      name: form.name,
      ...segmentPlace(facts, regionOf(technique, direction)),
      force: form.force,
      how: form.how,
      dose: technique.dose,
      cautions: gate.cautions(technique),
      because: direction.because,
      source: technique.source,
    },
  ];
}

function regionOf(technique: Technique, { cause, mechanism }: CareDirection): SpineRegion {
  if (technique.id === SKIN_WORK) return 'none';
  if (mechanism !== null) return 'junction';
  if (technique.serves.includes('hypomobile') || technique.serves.includes('hypermobile')) {
    return cause.condition.group === 'tlj' ? 'junction' : SPINAL_GROUPS.has(cause.condition.group) ? 'lumbar' : 'none';
  }
  return SPINAL_GROUPS.has(cause.condition.group) ? 'lumbar' : 'none';
}

const SPINAL_GROUPS: ReadonlySet<string> = new Set(['lumbar-mechanical', 'neural']);

function pick(offers: readonly (readonly ManualItem[])[]): readonly ManualItem[] {
  const [first = [], ...others] = offers;
  const rest = uniqueBy(others.flat());
  const room = rest.length > 0 ? FIRST_CAUSE_AT_MOST : AT_MOST;
  return uniqueBy([...first.slice(0, room), ...rest, ...first.slice(room)]).slice(0, AT_MOST);
}

function uniqueBy<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.filter((item, i) => items.findIndex(({ id }) => id === item.id) === i);
}
