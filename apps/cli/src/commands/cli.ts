import type { Problem, Result } from '@junction/kernel';
import type { Paint } from '../page/paint.ts';

/** Where a command line writes, and whether its pages may be colored before the user's own wish is counted. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly colored: boolean;
}

/** What every command is given. */
export interface Cli extends Streams {
  /** The project's root: knowledge/ and build/ are under it. */
  readonly root: string;
  readonly paint: (wanted: boolean) => Paint;
  /** Prints the text, or one line per problem on standard error and nothing on standard output; then the status is 2. */
  readonly finish: (result: Result<string, Problem>) => void;
}
