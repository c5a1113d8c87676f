/** Makes packages/body-chart/chart from packages/body-chart/figures: the same drawings and regions, compact, one file per zoom. */
import { readFileSync, writeFileSync } from 'node:fs';

const home = new URL('../packages/body-chart/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`figures/${name}`, home), 'utf8');

interface SourceView {
  readonly file: string;
  readonly viewBox: readonly number[];
  readonly regions: readonly {
    readonly region: string;
    readonly side: string;
    readonly label: readonly number[];
    readonly path: string;
  }[];
}

const source: { readonly views: Readonly<Record<string, SourceView>> } = JSON.parse(read('regions.json'));

const ZOOMS = {
  pelvis: ['pelvis-back', 'pelvis-front', 'pelvis-left'],
  body: ['body-back', 'body-front', 'body-left'],
};

for (const [zoom, ids] of Object.entries(ZOOMS)) {
  const chart = { views: ids.map(toView) };
  writeFileSync(new URL(`chart/${zoom}.json`, home), `${JSON.stringify(chart)}\n`);
}

function toView(id: string) {
  const view = source.views[id];
  if (view === undefined) throw new Error(`regions.json has no view ${id}`);
  const svg = read(view.file);
  return {
    from: id.split('-')[1],
    width: view.viewBox[2],
    height: view.viewBox[3],
    figure: {
      skin: attribute(tag(svg, 'figure-skin'), 'd'),
      shade: paths(layer(svg, 'figure-shade')).map((path) => ({
        width: Number(attribute(path, 'stroke-width')),
        opacity: Number(attribute(path, 'opacity')),
      })),
      bones: paths(layer(svg, 'figure-bones')).map((path) => attribute(path, 'd')),
      landmarks: paths(layer(svg, 'figure-landmarks')).map((path) => ({
        path: attribute(path, 'd'),
        faint: path.includes('opacity='),
      })),
      points: [...layer(svg, 'figure-points').matchAll(/<circle [^>]*>/g)].map(([circle]) => ({
        x: Number(attribute(circle, 'cx')),
        y: Number(attribute(circle, 'cy')),
        r: Number(attribute(circle, 'r')),
      })),
    },
    regions: view.regions.map(({ region, side, label, path }) => ({ region, side, label, path })),
    mirrored: false,
  };
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
