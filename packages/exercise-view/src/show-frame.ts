import { type Frame, SCREEN_PALETTE, type Shape } from '@junction/exercise-figure';

const SVG = 'http://www.w3.org/2000/svg';

/** Puts a frame into a picture: paths that are there are used again, and only what changed is written. */
export function showFrame(picture: SVGSVGElement, { shapes }: Frame): void {
  for (const [index, shape] of shapes.entries()) {
    const path = picture.children[index] ?? picture.appendChild(document.createElementNS(SVG, 'path'));
    for (const [name, value] of attributesOf(shape))
      if (path.getAttribute(name) !== value) path.setAttribute(name, value);
  }
  while (picture.children.length > shapes.length) picture.lastElementChild?.remove();
}

/** An SVG path's attributes, the same ones for every shape. */
function attributesOf({ path, fill, stroke }: Shape): readonly (readonly [string, string])[] {
  return [
    ['d', path],
    ['fill', fill === undefined ? 'none' : SCREEN_PALETTE[fill]],
    ['stroke', stroke === undefined ? 'none' : SCREEN_PALETTE[stroke.role]],
    ['stroke-width', String(stroke?.width ?? 0)],
    ['stroke-dasharray', stroke?.dash?.join(' ') ?? 'none'],
  ];
}
