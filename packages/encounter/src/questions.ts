import type { FindingId, KnowledgeBase } from '@junction/knowledge';
import { encounterCase } from './encounter-case.ts';
import { type EncounterPatient, MEASURES } from './entry.ts';
import { bodiesOf, type EncounterState } from './fold-entries.ts';

/** Something that cannot well be true. It is asked about, and stands as entered until it is answered. */
export type EncounterQuestion =
  /** A test on the side that the complaint is not on. */
  | { readonly id: string; readonly kind: 'other-side'; readonly finding: FindingId; readonly side: 'left' | 'right' }
  /** The drawing lies on the other side only. */
  | { readonly id: string; readonly kind: 'drawing-other-side'; readonly side: 'left' | 'right' }
  /** A leg was tested on a side where a limb is missing. */
  | { readonly id: string; readonly kind: 'missing-limb'; readonly about: string; readonly side: 'left' | 'right' }
  /** A number that the measure cannot have. */
  | {
      readonly id: string;
      readonly kind: 'out-of-range';
      readonly about: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  /** A finding about an age that the birth date does not give. */
  | { readonly id: string; readonly kind: 'age'; readonly finding: FindingId }
  /** Two findings of which only one can be. */
  | { readonly id: string; readonly kind: 'both-present'; readonly findings: readonly [FindingId, FindingId] };

/** Of each pair only one can be present in the same person at the same time. */
const ONE_OF: readonly (readonly [FindingId, FindingId])[] = [
  ['no-leg-pain', 'leg-pain-below-knee'],
  ['no-leg-pain', 'leg-dominant'],
  ['duration-under-16-days', 'duration-over-3-months'],
  ['unilateral-pain', 'bilateral-leg'],
];

/** The questions that are open: those that nobody said to keep. */
export function questionsOf(
  kb: Pick<KnowledgeBase, 'findings'>,
  state: EncounterState,
  patient: EncounterPatient,
): readonly EncounterQuestion[] {
  const kept = new Set(bodiesOf(state, 'kept').map(({ question }) => question));
  const all = [
    ...otherSide(kb, state, patient),
    ...drawingOtherSide(state),
    ...missingLimb(state),
    ...outOfRange(kb, state),
    ...wrongAge(state, patient),
    ...bothPresent(kb, state, patient),
  ];
  return all.filter(({ id }) => !kept.has(id));
}

/** Done on the side that does not hurt, or about the better side. */
const OF_THE_OTHER_SIDE: ReadonlySet<FindingId> = new Set(['crossed-slr', 'hip-ir-over-35']);

const OPPOSITE = { left: 'right', right: 'left' } as const;

function mainSide(state: EncounterState): 'left' | 'right' | undefined {
  const side = bodiesOf(state, 'side')[0]?.side;
  return side === 'left' || side === 'right' ? side : undefined;
}

function otherSide(
  kb: Pick<KnowledgeBase, 'findings'>,
  state: EncounterState,
  patient: EncounterPatient,
): readonly EncounterQuestion[] {
  const side = mainSide(state);
  if (side === undefined) return [];
  return encounterCase(kb, state, patient)
    .observations.filter(
      ({ answer, finding, side: on }) =>
        answer === 'present' && on === OPPOSITE[side] && !OF_THE_OTHER_SIDE.has(finding),
    )
    .map(({ finding }) => ({ id: `other-side ${finding}`, kind: 'other-side', finding, side: OPPOSITE[side] }));
}

function drawingOtherSide(state: EncounterState): readonly EncounterQuestion[] {
  const side = mainSide(state);
  const marks = bodiesOf(state, 'pain')[0]?.marks ?? [];
  if (side === undefined || marks.length === 0) return [];
  const isOther = marks.every((mark) => mark.side === OPPOSITE[side]);
  return isOther ? [{ id: 'drawing-other-side', kind: 'drawing-other-side', side: OPPOSITE[side] }] : [];
}

/** The text field `missing-limb` names the side by its first word. */
function missingLimb(state: EncounterState): readonly EncounterQuestion[] {
  const text = bodiesOf(state, 'text').find(({ field }) => field === 'missing-limb')?.text ?? '';
  const side = /^(left|right)\b/i.exec(text)?.[1]?.toLowerCase();
  if (side !== 'left' && side !== 'right') return [];
  const onLeg = bodiesOf(state, 'measure').filter((entry) => entry.side === side && entry.item !== 'trunk-rotation');
  const felt = bodiesOf(state, 'sensation').filter((entry) => entry.side === side && entry.area !== 'trunk-band');
  return [...onLeg.map(({ item }) => item), ...felt.map(({ area }) => area)].map((about) => ({
    id: `missing-limb ${about}`,
    kind: 'missing-limb',
    about,
    side,
  }));
}

function outOfRange(kb: Pick<KnowledgeBase, 'findings'>, state: EncounterState): readonly EncounterQuestion[] {
  const limits = new Map(kb.findings.map(({ id, measure }) => [id, measure]));
  const ask = (about: string, value: number, { min, max }: { readonly min: number; readonly max: number }) =>
    value < min || value > max
      ? [{ id: `out-of-range ${about}`, kind: 'out-of-range' as const, about, value, min, max }]
      : [];
  return [
    ...bodiesOf(state, 'measure').flatMap(({ item, side, value }) =>
      value === null ? [] : ask(`${item} ${side}`, value, MEASURES[item]),
    ),
    ...bodiesOf(state, 'finding').flatMap(({ finding, value }) => {
      const measure = limits.get(finding);
      return typeof value === 'number' && measure !== undefined ? ask(finding, value, measure) : [];
    }),
  ];
}

function wrongAge(state: EncounterState, { ageYears }: EncounterPatient): readonly EncounterQuestion[] {
  if (ageYears === undefined) return [];
  const isWrong: Readonly<Record<FindingId, boolean>> = {
    'gca-symptoms': ageYears < 50,
    'minor-trauma-older': ageYears < 40,
    'cyclic-pain': ageYears > 60,
  };
  return bodiesOf(state, 'finding')
    .filter(({ finding, value }) => value === 'present' && isWrong[finding] === true)
    .map(({ finding }) => ({ id: `age ${finding}`, kind: 'age', finding }));
}

function bothPresent(
  kb: Pick<KnowledgeBase, 'findings'>,
  state: EncounterState,
  patient: EncounterPatient,
): readonly EncounterQuestion[] {
  const present = new Set(
    encounterCase(kb, state, patient).observations.flatMap(({ finding, answer }) =>
      answer === 'present' ? [finding] : [],
    ),
  );
  return ONE_OF.filter((pair) => pair.every((finding) => present.has(finding))).map((findings) => ({
    id: `both-present ${findings.join(' ')}`,
    kind: 'both-present',
    findings,
  }));
}
