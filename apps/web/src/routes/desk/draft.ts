import type { Visit } from '#src/data/desk/schedule.ts';
import type { Stand } from './moves.ts';

/** Where a visit is going: by pointer, by key, or while it is being saved. */
export interface Draft extends Stand {
  readonly visit: Visit;
}
