import type { Frame } from './exercise-figure.ts';
import { GREYS } from './palettes.ts';

/** A frame in greys from 0, black, to 1, white, as documents are printed. */
export interface GreyDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly {
    readonly path: string;
    readonly fill?: number;
    readonly stroke?: { readonly grey: number; readonly width: number; readonly dash?: readonly [number, number] };
  }[];
}

export const greyDrawing = ({ width, height, shapes }: Frame): GreyDrawing => ({
  width,
  height,
  shapes: shapes.map(({ path, fill, stroke }) => ({
    path,
    ...(fill === undefined ? {} : { fill: GREYS[fill] }),
    ...(stroke === undefined
      ? {}
      : {
          stroke: {
            ...{ grey: GREYS[stroke.role], width: stroke.width },
            ...(stroke.dash === undefined ? {} : { dash: stroke.dash }),
          },
        }),
  })),
});
