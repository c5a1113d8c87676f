import type { Problem } from '@junction/kernel';
import { MAX_LISTED_PROBLEMS } from './case-limits.ts';

/** Collects every problem of one input. Messages are made only for those that will be listed, because suggesting words is slow. */
export interface ProblemList {
  readonly add: (path: string, message: () => string) => void;
  readonly count: () => number;
  /** In the order they were met; when there are too many, the last one says how many are not listed. */
  readonly listed: () => readonly Problem[];
}

export function createProblemList(): ProblemList {
  const problems: Problem[] = [];
  let count = 0;
  return {
    add: (path, message) => {
      count++;
      if (count <= MAX_LISTED_PROBLEMS) problems.push({ path, message: message() });
    },
    count: () => count,
    listed: () =>
      count <= MAX_LISTED_PROBLEMS
        ? problems
        : [...problems, { path: 'case', message: `${count - MAX_LISTED_PROBLEMS} more problems are not listed` }],
  };
}
