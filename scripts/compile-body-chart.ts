/** Makes packages/body-chart/chart from packages/body-chart/figures: the same drawings and regions, compact. */
import { readFileSync, writeFileSync } from 'node:fs';

const home = new URL('../packages/body-chart/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`figures/${name}`, home), 'utf8');

interface SourceTerritory {
  readonly id: string;
  readonly label: string;
  readonly nerve: string;
  readonly regions: readonly { readonly region: string; readonly weight: number }[];
  readonly views: Readonly<Record<string, { readonly left?: string }>>;
}

interface SourceView {
  readonly file: string;
  readonly viewBox: readonly number[];
  /** How a zoom is made from its body view. */
  readonly scale?: number;
  readonly translate?: readonly number[];
  readonly regions: readonly {
    readonly region: string;
    readonly side: string;
    readonly label: readonly number[];
    readonly path: string;
  }[];
}

const source: { readonly views: Readonly<Record<string, SourceView>> } = JSON.parse(read('regions.json'));
const areas: { readonly territories: readonly SourceTerritory[] } = JSON.parse(read('territories.json'));

const FROM = ['back', 'front', 'left'] as const;

write('figures', { views: FROM.map(toView) });
write('territories', {
  territories: areas.territories.map(({ id, label, nerve, regions, views }) => ({
    id,
    label,
    nerve,
    regions,
    paths: Object.fromEntries(
      FROM.flatMap((from) => {
        const path = views[`body-${from}`]?.left;
        return path === undefined ? [] : [[from, steps(path)]];
      }),
    ),
  })),
});

function write(name: string, value: unknown): void {
  writeFileSync(new URL(`chart/${name}.json`, home), `${JSON.stringify(value)}\n`);
}

function viewOf(id: string): SourceView {
  const view = source.views[id];
  if (view === undefined) throw new Error(`regions.json has no view ${id}`);
  return view;
}

/** The whole figure in its own units, with the bones and points of the zoom in the zoom's units. */
function toView(from: (typeof FROM)[number]) {
  const body = viewOf(`body-${from}`);
  const pelvis = viewOf(`pelvis-${from}`);
  const svg = read(body.file);
  const near = read(pelvis.file);
  const { scale = 1, translate: [dx = 0, dy = 0] = [] } = pelvis;
  return {
    from,
    width: body.viewBox[2],
    height: body.viewBox[3],
    zoom: {
      scale,
      x: hundredth(-dx / scale),
      y: hundredth(-dy / scale),
      width: hundredth((pelvis.viewBox[2] ?? 0) / scale),
      height: hundredth((pelvis.viewBox[3] ?? 0) / scale),
    },
    skin: relative(attribute(tag(svg, 'figure-skin'), 'd'), 10),
    landmarks: paths(layer(svg, 'figure-landmarks')).map((path) => ({
      path: relative(attribute(path, 'd'), 10),
      faint: path.includes('opacity='),
    })),
    bones: paths(layer(near, 'figure-bones')).map((path) => relative(attribute(path, 'd'), 1)),
    points: [...layer(near, 'figure-points').matchAll(/<circle [^>]*>/g)].map(([circle]) => ({
      x: Number(attribute(circle, 'cx')),
      y: Number(attribute(circle, 'cy')),
      r: Number(attribute(circle, 'r')),
    })),
    // The right is the left, mirrored.
    regions: body.regions
      .filter(({ side }) => side !== 'right')
      .map(({ region, side, label, path }) => ({ region, side, label, path: steps(path) })),
  };
}

function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The same path by steps from point to point, which compress to two thirds. Bones, a faint hint, go without tenths. */
function relative(path: string, fineness: number): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)]
    .map(([, command = '', rest = '']) => {
      if (command === 'Z') {
        [x, y] = [startX, startY];
        return 'z';
      }
      const numbers = rest.match(/-?[\d.]+/g)?.map((text) => Math.round(Number(text) * fineness)) ?? [];
      const size = command === 'C' ? 6 : 2;
      let out = '';
      for (let at = 0; at < numbers.length; at += size) {
        const part = numbers.slice(at, at + size);
        const deltas = part.map((value, i) => (value - (i % 2 === 0 ? x : y)) / fineness);
        [x = 0, y = 0] = part.slice(-2);
        if (command === 'M' && at === 0) [startX, startY] = [x, y];
        out += `${command === 'M' && at > 0 ? 'l' : command.toLowerCase()}${joined(deltas)}`;
      }
      return out;
    })
    .join('');
}

/** Closed outlines of M, L and Z in whole tenths: first corner, then steps; outlines are divided by `z`. */
function steps(path: string): string {
  const tenths = path.replaceAll(/-?[\d.]+/g, (text) => String(Math.round(Number(text) * 10)));
  return tenths
    .split(/(?<=Z)/)
    .map((outline) => relative(outline, 1).replaceAll(/[mlz]/g, ' ').trim().replaceAll(' -', '-'))
    .join('z');
}

function joined(numbers: readonly number[]): string {
  return numbers
    .map((value) => String(value).replace(/^(-?)0\./, '$1.'))
    .reduce((line, text) => line + (text.startsWith('-') ? text : ` ${text}`));
}

function tag(svg: string, name: string): string {
  const found = svg.match(new RegExp(`<path [^>]*class="${name}"[^>]*>`))?.[0];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** The inside of a group, or nothing where the drawing has no such layer. */
function layer(svg: string, name: string): string {
  return svg.match(new RegExp(`<g class="${name}"[^>]*>([\\s\\S]*?)</g>`))?.[1] ?? '';
}

function paths(group: string): readonly string[] {
  return [...group.matchAll(/<path [^>]*>/g)].map(([path]) => path);
}

function attribute(element: string, name: string): string {
  const found = element.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  if (found === undefined) throw new Error(`no ${name} in ${element.slice(0, 80)}`);
  return found;
}
