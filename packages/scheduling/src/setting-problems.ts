import { didYouMean, type Problem } from '@junction/kernel';

export function numberProblems(value: number, least: number, most: number, path: string): readonly Problem[] {
  const isRight = Number.isInteger(value) && value >= least && value <= most;
  return isRight ? [] : [{ path, message: `${value} is not right; a whole number from ${least} to ${most}` }];
}

export function unknownIdProblems(ids: readonly string[], known: readonly string[], path: string): readonly Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const meant = didYouMean(id, known);
      return { path, message: `${id} is unknown; ${meant === undefined ? 'add it first' : `did you mean ${meant}?`}` };
    });
}
