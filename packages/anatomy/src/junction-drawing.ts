import { node } from './branches.ts';
import { branchesOn, trunkFromBehind, trunkWindow } from './trunk-figure.ts';

/** A shape for black and white paper: an SVG path, filled and stroked in greys from 0, black, to 1, white. */
export interface PrintedShape {
  readonly path: string;
  readonly fill?: number;
  readonly stroke?: { readonly grey: number; readonly width: number; readonly dash?: readonly [number, number] };
}

/** A drawing for paper, in its own units; `origin` is its upper left corner. */
export interface PrintedDrawing {
  readonly width: number;
  readonly height: number;
  readonly origin: readonly [x: number, y: number];
  readonly shapes: readonly PrintedShape[];
}

const nerveWidth = 6;

/**
 * The junction from behind for a printed handout: bones, joint faces, and the three branches of the left side told apart by
 * their pattern alone. Every dash is longer than nothing, because printers differ about dots without length.
 */
export function junctionDrawing(): PrintedDrawing {
  const { outline, folds, pelvis, ribs, vertebrae, facets } = trunkFromBehind;
  const line = { grey: 0.45, width: 1.6 };
  const bone = (path: string): PrintedShape => ({ path, fill: 1, stroke: line });
  const faint = (path: string): PrintedShape => ({ path, stroke: { grey: 0.7, width: 1.3 } });
  const [x, y] = node;
  return {
    width: trunkWindow.width,
    height: trunkWindow.height,
    origin: [trunkWindow.x, trunkWindow.y],
    shapes: [
      { path: outline, fill: 0.97, stroke: { grey: 0.4, width: 2.4 } },
      ...folds.map(faint),
      ...branchesOn('back').flatMap(({ territory: { back } }) =>
        back === undefined ? [] : [{ path: back, fill: 0.88 }],
      ),
      ...pelvis.femur.map(bone),
      ...pelvis.ilium.map(bone),
      ...pelvis.ridges.map(faint),
      ...vertebrae.flatMap(({ paths: { disc, body } }) => [
        { path: disc, fill: 0.85, stroke: line },
        { path: body, fill: 0.93, stroke: line },
      ]),
      ...[pelvis.coccyx, pelvis.sacrum].map(bone),
      ...pelvis.foramina.map((path) => ({ path, fill: 0.75 })),
      ...ribs.flatMap(({ lines, width }) =>
        lines.flatMap((path) => [
          { path, stroke: { grey: 0.45, width } },
          { path, stroke: { grey: 1, width: width - 3 } },
        ]),
      ),
      ...vertebrae.flatMap(({ paths }) => [...paths.processes, paths.arch, paths.spinous].map(bone)),
      ...facets.flatMap(({ paths }) => paths.map((path) => ({ path, fill: 0.7, stroke: { grey: 0.2, width: 1.8 } }))),
      ...branchesOn('back').flatMap(({ territory: { back } }) =>
        back === undefined ? [] : [{ path: back, stroke: { grey: 0.35, width: 1.6, dash: [5, 4] as const } }],
      ),
      ...branchesOn('back').flatMap(({ course, dash }) =>
        (course.back ?? []).map((path) => ({ path, stroke: { grey: 0.1, width: nerveWidth, ...dashOf(dash) } })),
      ),
      { path: `M${x - 12} ${y}a12 12 0 1 0 24 0a12 12 0 1 0 -24 0Z`, fill: 1, stroke: { grey: 0, width: 5 } },
    ],
  };
}

const dashOf = (dash: readonly [number, number] | undefined): { dash?: readonly [number, number] } =>
  dash === undefined ? {} : { dash: [Math.max(0.1, dash[0] * nerveWidth), dash[1] * nerveWidth] };
