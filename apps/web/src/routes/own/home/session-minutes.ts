import type { HomeExercise } from '@junction/contract';
import { pacedDose, paceLength } from './pace.ts';

/** About how long the exercises take once, in whole minutes, at least one. */
export const minutesOf = (exercises: readonly Pick<HomeExercise, 'dose'>[]): number =>
  Math.max(1, Math.round(exercises.reduce((sum, { dose }) => sum + paceLength(pacedDose(dose)), 0) / 60_000));
