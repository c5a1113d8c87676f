import type { FindingId } from '@junction/knowledge';
import type { Observation } from '@junction/reasoning';
import type { BodySide, MeasureItem, SensationArea } from './entry.ts';
import { bodiesOf, type EncounterState } from './fold-entries.ts';

/** Strength that is weaker than on the other side, from the tables, as the findings say it. */
const WEAK: Readonly<Record<FindingId, readonly MeasureItem[]>> = {
  'weak-quadriceps': ['knee-extension-strength', 'hip-flexion-strength'],
  'weak-toe-ext': ['great-toe-strength', 'ankle-dorsiflexion-strength'],
  'weak-plantar': ['push-off-strength'],
  'abductor-weak': ['hip-abduction-strength'],
};
const REFLEX: Readonly<Record<FindingId, MeasureItem>> = {
  'reflex-knee': 'knee-reflex',
  'reflex-ankle': 'ankle-reflex',
};
const SENSATION: Readonly<Record<FindingId, SensationArea>> = {
  'sensory-l2-l4': 'front-thigh',
  'sensory-l5': 'top-of-foot',
  'sensory-s1': 'outer-foot',
  'trunk-sensory-band': 'trunk-band',
};
/** Rotation that differs by this many degrees, or stays under the second figure, is restricted: as the finding's own text says. */
const ROTATION_DIFFERENCE = 10;
const ROTATION_LEAST = 35;

/**
 * The findings that the tables stand for. Strength and reflexes compare the sides, so that one side alone says nothing;
 * limits of hip and trunk are those that the findings themselves name (25, 35, 91 and 115 degrees).
 */
export function tableFindings(state: EncounterState): readonly Observation[] {
  const measured = new Map(bodiesOf(state, 'measure').map(({ item, side, value }) => [`${item} ${side}`, value]));
  const value = (item: MeasureItem, side: BodySide): number | undefined => measured.get(`${item} ${side}`) ?? undefined;
  const both = (item: MeasureItem): Sides | undefined => {
    const [left, right] = [value(item, 'left'), value(item, 'right')];
    return left === undefined || right === undefined ? undefined : { left, right };
  };
  return [
    ...Object.entries(WEAK).flatMap(([finding, items]) => weaker(finding, items.map(both))),
    ...Object.entries(REFLEX).flatMap(([finding, item]) => weaker(finding, [both(item)])),
    ...Object.entries(SENSATION).flatMap(([finding, area]) => sensation(state, finding, area)),
    ...limits(both),
  ];
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Present on the side that is less in one of the pairs. */
function weaker(finding: FindingId, pairs: readonly (Sides | undefined)[]): readonly Observation[] {
  const known = pairs.filter((pair) => pair !== undefined);
  if (known.length === 0) return [];
  const left = known.some((pair) => pair.left < pair.right);
  const right = known.some((pair) => pair.right < pair.left);
  if (!left && !right) return [{ finding, answer: 'absent' }];
  return [{ finding, answer: 'present', side: left && right ? 'both' : left ? 'left' : 'right' }];
}

function sensation(state: EncounterState, finding: FindingId, area: SensationArea): readonly Observation[] {
  const felt = bodiesOf(state, 'sensation').filter((entry) => entry.area === area);
  const changed = felt.filter(({ value }) => value !== 'same').map(({ side }) => side);
  if (changed.length > 0) {
    return [{ finding, answer: 'present', side: changed.length === 2 ? 'both' : (changed[0] ?? 'left') }];
  }
  return felt.length === 2 ? [{ finding, answer: 'absent' }] : [];
}

function limits(both: (item: MeasureItem) => Sides | undefined): readonly Observation[] {
  const of = (
    finding: FindingId,
    pair: Sides | undefined,
    of: (pair: Sides) => number,
    holds: (measured: number) => boolean,
  ): readonly Observation[] => {
    if (pair === undefined) return [];
    const measured = of(pair);
    return [{ finding, answer: holds(measured) ? 'present' : 'absent', measured }];
  };
  const least = ({ left, right }: Sides) => Math.min(left, right);
  const most = ({ left, right }: Sides) => Math.max(left, right);
  const rotation = both('trunk-rotation');
  return [
    ...of('hip-ir-limited', both('hip-internal-rotation'), least, (degrees) => degrees <= 25),
    ...of('hip-ir-over-35', both('hip-internal-rotation'), most, (degrees) => degrees > 35),
    ...of('hip-flexion-limited', both('hip-flexion'), least, (degrees) => degrees < 115),
    ...of(
      'slr-over-91',
      both('straight-leg-raise'),
      ({ left, right }) => (left + right) / 2,
      (degrees) => degrees > 91,
    ),
    ...(rotation === undefined ? [] : [restricted(rotation)]),
  ];
}

function restricted({ left, right }: Sides): Observation {
  const isRestricted = Math.abs(left - right) >= ROTATION_DIFFERENCE || Math.min(left, right) < ROTATION_LEAST;
  return { finding: 'tlj-rotation-restricted', answer: isRestricted ? 'present' : 'absent' };
}
