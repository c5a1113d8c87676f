export { type Branch, type BranchId, branches, branchIds, crestPoint, node, type Side } from './branches.ts';
export { type FacetPair, facetPairs } from './facets-from-behind.ts';
export { junctionDrawing, type PrintedDrawing, type PrintedShape } from './junction-drawing.ts';
export { DRAWN_LARGER, STACK_DEPTH, type StackedBone, stackOf, stackWindow } from './stack-view.ts';
export { branchesOn, trunkFromBehind, trunkFromFront, trunkWindow } from './trunk-figure.ts';
export {
  type JointId,
  type JointMotion,
  type JointTurn,
  type JunctionState,
  jointIds,
  junctionStates,
  LARGEST_TURN,
  type TrunkTurn,
  type TurnedLevel,
  turnedLevels,
  turnTrunk,
} from './turn-trunk.ts';
