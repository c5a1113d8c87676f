import { type Branch, branches, type Side } from './branches.ts';
import { type FacetPair, facetPairs } from './facets-from-behind.ts';
import { type LevelName, levels } from './levels.ts';
import { pelvis } from './pelvis-from-behind.ts';
import { type Rib, ribs } from './ribs-from-behind.ts';
import { foldsBehind, foldsInFront, hipRimInFront, trunkOutline } from './trunk-outline.ts';
import { type VertebraPaths, vertebraFromBehind } from './vertebra-from-behind.ts';

/** The window of the figures: from T8 to the thighs. */
export const trunkWindow = { x: 12, y: -24, width: 576, height: 836 } as const;

/** The trunk from behind, as paths; what is listed first is farthest from the viewer. */
export interface TrunkFromBehind {
  readonly outline: string;
  readonly folds: readonly string[];
  readonly pelvis: typeof pelvis;
  readonly ribs: readonly Rib[];
  /** From the lowest up: the arch of each lies over that of the next below. */
  readonly vertebrae: readonly { readonly name: LevelName; readonly paths: VertebraPaths }[];
  readonly facets: readonly FacetPair[];
  readonly branches: readonly Branch[];
}

export const trunkFromBehind: TrunkFromBehind = {
  outline: trunkOutline,
  folds: foldsBehind,
  pelvis,
  ribs,
  vertebrae: levels.map((level) => ({ name: level.name, paths: vertebraFromBehind(level) })).reverse(),
  facets: facetPairs,
  branches,
};

/** The trunk from the front: outline, folds and the rim of the hip. */
export const trunkFromFront = { outline: trunkOutline, folds: foldsInFront, rims: hipRimInFront } as const;

/** The branches that a view shows, by their course or their territory. */
export const branchesOn = (side: Side): readonly Branch[] =>
  branches.filter(({ course, territory }) => course[side] !== undefined || territory[side] !== undefined);
