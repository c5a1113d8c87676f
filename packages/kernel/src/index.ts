export { didYouMean } from './did-you-mean.ts';
export { invariant } from './invariant.ts';
export { type Problem, problemLine } from './problem.ts';
export { ok, type Result, refused } from './result.ts';
