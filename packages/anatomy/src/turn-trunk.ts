/** What the junction is like: moving evenly, too little or too much. */
export const junctionStates = ['even', 'stiff', 'loose'] as const;

export type JunctionState = (typeof junctionStates)[number];

export const jointIds = ['T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-S1'] as const;

export type JointId = (typeof jointIds)[number];

/** The vertebrae whose turn is drawn, from the uppermost. */
export const turnedLevels = ['T10', 'T11', 'T12', 'L1', 'L2'] as const;

export type TurnedLevel = (typeof turnedLevels)[number];

/**
 * `rests`: the trunk looks straight ahead. `turns`: follows it. `stops`: the joint faces have met. `stiff`: hardly lets go.
 * `strained`: takes more than its share. `loose`: goes too far.
 */
export type JointMotion = 'rests' | 'turns' | 'stops' | 'stiff' | 'strained' | 'loose';

export interface JointTurn {
  readonly id: JointId;
  /** Degrees that the upper bone turns on the lower one; positive to the left. To 0.5. */
  readonly degrees: number;
  readonly motion: JointMotion;
}

export interface TrunkTurn {
  /** Degrees of the trunk above the pelvis; positive to the left. */
  readonly trunk: number;
  readonly joints: readonly JointTurn[];
  /** What the upper back above T10 adds, in degrees. */
  readonly above: number;
  /** Degrees of each drawn vertebra above the pelvis. */
  readonly levels: Readonly<Record<TurnedLevel, number>>;
}

/** As far as the trunk is turned here, to either side, in degrees. */
export const LARGEST_TURN = 30;

interface Limit {
  /** The most the joint turns, in degrees. */
  readonly most: number;
  /** The turn of the trunk at which it has turned that far. */
  readonly metAt: number;
  readonly when: Exclude<JointMotion, 'rests'>;
}

/**
 * Schematic round figures, made to show the principle and not measured: a few degrees a joint above the junction, one or two
 * below it, where the joint faces meet early. `L2-S1` is four joints together. A stiff junction sends its share to its
 * neighbors; a loose one takes theirs.
 */
const limits: Readonly<Record<JunctionState, Readonly<Record<JointId, Limit>>>> = {
  even: {
    'T10-T11': { most: 4, metAt: 30, when: 'turns' },
    'T11-T12': { most: 3, metAt: 30, when: 'turns' },
    'T12-L1': { most: 2, metAt: 20, when: 'stops' },
    'L1-L2': { most: 1.5, metAt: 15, when: 'stops' },
    'L2-S1': { most: 5, metAt: 15, when: 'stops' },
  },
  stiff: {
    'T10-T11': { most: 5.5, metAt: 30, when: 'strained' },
    'T11-T12': { most: 1, metAt: 10, when: 'stiff' },
    'T12-L1': { most: 0.5, metAt: 5, when: 'stiff' },
    'L1-L2': { most: 2.5, metAt: 15, when: 'strained' },
    'L2-S1': { most: 6, metAt: 15, when: 'stops' },
  },
  loose: {
    'T10-T11': { most: 3, metAt: 30, when: 'turns' },
    'T11-T12': { most: 2.5, metAt: 30, when: 'turns' },
    'T12-L1': { most: 6, metAt: 30, when: 'loose' },
    'L1-L2': { most: 1.5, metAt: 15, when: 'stops' },
    'L2-S1': { most: 4, metAt: 15, when: 'stops' },
  },
};

const toHalf = (degrees: number): number => Math.round(degrees * 2) / 2 + 0;

/**
 * Which bones turn when the trunk turns by `trunk` degrees (positive to the left; held within 30 either way). The shares of
 * all joints and of the upper back add up to the trunk. Schematic: see `limits`.
 */
export function turnTrunk(trunk: number, state: JunctionState): TrunkTurn {
  const held = Math.min(LARGEST_TURN, Math.max(-LARGEST_TURN, trunk));
  const joints = jointIds.map((id) => jointAt(id, held, limits[state][id]));
  const sum = joints.reduce((total, { degrees }) => total + degrees, 0);
  const belowOf = (level: number): number => joints.slice(level).reduce((total, { degrees }) => total + degrees, 0);
  return {
    trunk: held,
    joints,
    above: held - sum,
    levels: { T10: belowOf(0), T11: belowOf(1), T12: belowOf(2), L1: belowOf(3), L2: belowOf(4) },
  };
}

function jointAt(id: JointId, trunk: number, { most, metAt, when }: Limit): JointTurn {
  const part = Math.min(1, Math.abs(trunk) / metAt);
  const degrees = toHalf(Math.sign(trunk) * most * part);
  if (trunk === 0) return { id, degrees: 0, motion: 'rests' };
  // A joint that stops, and one that is strained, shows it only once it has come to its end.
  const isThere = part === 1 || when === 'stiff' || when === 'loose';
  return { id, degrees, motion: isThere ? when : 'turns' };
}
