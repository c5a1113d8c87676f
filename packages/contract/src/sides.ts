import type { Side } from '@junction/knowledge';

/** Every side a case may name. */
export const SIDES: readonly Side[] = ['left', 'right', 'both', 'midline'];
