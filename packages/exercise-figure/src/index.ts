export type { Role, Stroke } from './drawn.ts';
export { type ExerciseFigure, type Frame, figureAt, openFigure, type Shape } from './exercise-figure.ts';
export { figureSvg } from './figure-svg.ts';
export { type GreyDrawing, greyDrawing } from './grey-drawing.ts';
export { type LoopPosition, loopLength, loopPosition } from './loop-position.ts';
export { type Palette, PRINT_PALETTE, SCREEN_PALETTE } from './palettes.ts';
