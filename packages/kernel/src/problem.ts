/** What is wrong with one place of an input. `path` names the place (`findings.slrr`), `message` what is wrong and what would be right. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** The one line that a person reads: `findings.slrr: unknown finding; did you mean slr?` */
export const problemLine = (problem: Problem): string =>
  problem.path === '' ? problem.message : `${problem.path}: ${problem.message}`;
