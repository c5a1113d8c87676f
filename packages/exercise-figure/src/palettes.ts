import type { Role } from './drawn.ts';

/** A colour for each role, as SVG takes it. */
export type Palette = Readonly<Record<Role, string>>;

/** Colours by custom properties (`--exercise-skin`, …), which the page sets. */
export const SCREEN_PALETTE: Palette = {
  line: 'var(--exercise-line)',
  skin: 'var(--exercise-skin)',
  'skin-far': 'var(--exercise-skin-far)',
  shirt: 'var(--exercise-shirt)',
  'shirt-far': 'var(--exercise-shirt-far)',
  shorts: 'var(--exercise-shorts)',
  'shorts-far': 'var(--exercise-shorts-far)',
  hair: 'var(--exercise-hair)',
  mat: 'var(--exercise-mat)',
  'mat-edge': 'var(--exercise-mat-edge)',
  floor: 'var(--exercise-floor)',
  wall: 'var(--exercise-wall)',
  prop: 'var(--exercise-prop)',
  'prop-far': 'var(--exercise-prop-far)',
  'prop-line': 'var(--exercise-prop-line)',
  pillow: 'var(--exercise-pillow)',
  band: 'var(--exercise-band)',
  metal: 'var(--exercise-metal)',
};

/** Greys from 0, black, to 1, white: near and far limbs, shirt and shorts stay apart on a poor printer. */
export const GREYS: Readonly<Record<Role, number>> = {
  line: 0.12,
  skin: 0.96,
  'skin-far': 0.82,
  shirt: 0.66,
  'shirt-far': 0.54,
  shorts: 0.4,
  'shorts-far': 0.3,
  hair: 0.25,
  mat: 0.94,
  'mat-edge': 0.78,
  floor: 0.92,
  wall: 0.93,
  prop: 0.86,
  'prop-far': 0.74,
  'prop-line': 0.4,
  pillow: 0.98,
  band: 0.15,
  metal: 0.6,
};

/** The greys of print as colours of SVG. */
export const PRINT_PALETTE: Palette = {
  line: hex(GREYS.line),
  skin: hex(GREYS.skin),
  'skin-far': hex(GREYS['skin-far']),
  shirt: hex(GREYS.shirt),
  'shirt-far': hex(GREYS['shirt-far']),
  shorts: hex(GREYS.shorts),
  'shorts-far': hex(GREYS['shorts-far']),
  hair: hex(GREYS.hair),
  mat: hex(GREYS.mat),
  'mat-edge': hex(GREYS['mat-edge']),
  floor: hex(GREYS.floor),
  wall: hex(GREYS.wall),
  prop: hex(GREYS.prop),
  'prop-far': hex(GREYS['prop-far']),
  'prop-line': hex(GREYS['prop-line']),
  pillow: hex(GREYS.pillow),
  band: hex(GREYS.band),
  metal: hex(GREYS.metal),
};

function hex(grey: number): string {
  const pair = Math.round(grey * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${pair}${pair}${pair}`;
}
