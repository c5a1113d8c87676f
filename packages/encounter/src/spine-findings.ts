import type { Side } from '@junction/knowledge';
import type { Observation } from '@junction/reasoning';
import { SPINE_LEVELS, type SpineLevel } from './entry.ts';
import { bodiesOf, type EncounterState } from './fold-entries.ts';

const JUNCTION: readonly SpineLevel[] = ['T11', 'T12', 'L1'];
const LUMBAR: readonly SpineLevel[] = ['L1', 'L2', 'L3', 'L4', 'L5'];
const LOW_FACETS: readonly SpineLevel[] = ['L3', 'L4', 'L5', 'S1'];

/**
 * The findings that the spine by touch stands for. Tender: the familiar pain (2) at one of the levels; absent only where
 * every one of them was felt on both sides and none is familiar. Stiff and loose: so felt at one of the levels; absent
 * only where every one was felt. Anything else was not asked.
 */
export function spineFindings(state: EncounterState): readonly Observation[] {
  return [
    ...tender(state, 'facet-tender-tlj', JUNCTION),
    ...tender(state, 'lumbar-facet-tender', LOW_FACETS),
    ...moves(state, 'tlj-pa-hypo', JUNCTION, 'stiff'),
    ...moves(state, 'tlj-pa-hyper', JUNCTION, 'loose'),
    ...moves(state, 'lumbar-pa-hypo', LUMBAR, 'stiff'),
    ...moves(state, 'lumbar-pa-hyper', LUMBAR, 'loose'),
  ];
}

function tender(state: EncounterState, finding: string, levels: readonly SpineLevel[]): readonly Observation[] {
  const felt = bodiesOf(state, 'soreness').filter(({ level }) => levels.includes(level));
  const familiar = felt.filter(({ value }) => value === 2);
  if (familiar.length === 0) {
    return felt.length === levels.length * 2 ? [{ finding, answer: 'absent' }] : [];
  }
  const sides = new Set(familiar.map(({ side }) => side));
  const side: Side = sides.size === 2 ? 'both' : sides.has('left') ? 'left' : 'right';
  return [{ finding, answer: 'present', side, ...levelOf(familiar.map(({ level }) => level)) }];
}

function moves(
  state: EncounterState,
  finding: string,
  levels: readonly SpineLevel[],
  value: 'stiff' | 'loose',
): readonly Observation[] {
  const felt = bodiesOf(state, 'movement').filter(({ level }) => levels.includes(level));
  const so = felt.filter((entry) => entry.value === value).map(({ level }) => level);
  if (so.length > 0) return [{ finding, answer: 'present', ...levelOf(so) }];
  return felt.length === levels.length ? [{ finding, answer: 'absent' }] : [];
}

/** The one level, or the stretch from the highest to the lowest. */
function levelOf(levels: readonly SpineLevel[]): { readonly level?: string } {
  const ordered = SPINE_LEVELS.filter((level) => levels.includes(level));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return {};
  return { level: first === last ? first : `${first}-${last}` };
}
