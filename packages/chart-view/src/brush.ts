import type { PainQuality } from '@junction/body-chart';

/** What the hand does: paint with a quality, or take paint away. */
export type Brush = PainQuality | 'erase';
