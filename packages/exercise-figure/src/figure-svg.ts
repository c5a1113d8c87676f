import type { Frame, Shape } from './exercise-figure.ts';
import type { Palette } from './palettes.ts';

/** A frame as a self-contained SVG picture that says in words what it shows (`title`: the pose's own text). */
export function figureSvg(
  { width, height, shapes }: Frame,
  palette: Palette,
  { title }: { readonly title: string },
): string {
  const label = escaped(title);
  const paths = shapes.map((shape) => pathOf(shape, palette)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}" stroke-linejoin="round" stroke-linecap="round"><title>${label}</title>${paths}</svg>`;
}

function pathOf({ path, fill, stroke }: Shape, palette: Palette): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${palette[stroke.role]}" stroke-width="${stroke.width}"${stroke.dash === undefined ? '' : ` stroke-dasharray="${stroke.dash.join(' ')}"`}`;
  return `<path d="${path}" fill="${fill === undefined ? 'none' : palette[fill]}"${line}/>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
