import { type JointMotion, type JunctionState, type TrunkTurn, turnTrunk } from '@junction/anatomy';
import type { AnatomyWords } from '../text/words.ts';

export interface TurnRow {
  readonly id: string;
  readonly part: string;
  readonly degrees: string;
  /** Share of the whole row that its bar fills, 0 to 1. */
  readonly bar: number;
  readonly motion: JointMotion;
  readonly happens: string;
}

/** A bar as long as the largest row can get: the upper back in a full turn. */
const LONGEST = 16;

/** How far each part turns and what happens there, from the top down. The first row is what is not drawn above T10. */
export function turnRows({ above, joints }: TrunkTurn, words: AnatomyWords): readonly TurnRow[] {
  const barOf = (degrees: number): number => Math.min(1, Math.abs(degrees) / LONGEST);
  return [
    {
      ...{ id: 'above', part: words.above, degrees: words.degrees(above), bar: barOf(above) },
      motion: above === 0 ? 'rests' : 'turns',
      happens: above === 0 ? words.motions.rests : words.aboveHappens,
    },
    ...joints.map(({ id, degrees, motion }) => ({
      ...{ id, part: words.joints[id], degrees: words.degrees(degrees), bar: barOf(degrees), motion },
      happens: words.motions[motion],
    })),
  ];
}

/** The turn as one or two sentences, for who cannot see the picture. */
export function turnSaid(trunk: number, state: JunctionState, words: AnatomyWords): string {
  const { joints } = turnTrunk(trunk, state);
  const junction = joints.find(({ id }) => id === 'T12-L1')?.degrees ?? 0;
  const stopped = joints.flatMap(({ id, motion }) => (motion === 'stops' ? [words.joints[id]] : []));
  return words.said(
    words.trunkAt(trunk),
    words.states[state].name,
    words.degrees(junction),
    trunk === 0 ? words.stopped('') : words.stopped(stopped.join('; ')),
  );
}
