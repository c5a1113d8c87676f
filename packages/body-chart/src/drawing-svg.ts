import type { Chart, ChartView, ViewFrom } from './chart.ts';
import { coverageOf } from './coverage.ts';
import { numberSpots } from './number-spots.ts';
import type { Painting } from './paint.ts';
import { type PaintedOutline, paintedOutlines } from './painted-outlines.ts';
import { type PaintedPlace, paintedPlaces } from './painted-places.ts';
import { QUALITY_PATTERNS } from './quality-pattern.ts';

/** What a picture of a drawing says and shows. Words are the caller's, in the reader's language. */
export interface PictureOptions {
  /** From left to right. */
  readonly views: readonly ViewFrom[];
  readonly window: 'zoom' | 'body';
  /** Names the picture for those who do not see it. */
  readonly title: string;
  readonly viewNames: Readonly<Record<ViewFrom, string>>;
  readonly left: string;
  readonly right: string;
}

const INK = {
  skin: '#fcf9f2',
  line: '#887f70',
  pain: '#b73e76',
  painInk: '#862454',
  ink: '#12251f',
  ground: '#ffffff',
};
const GAP = 12;
const CAPTION = 24;

/** A picture of the drawing as one SVG document that needs nothing beside it: shapes, patterns and numbers, readable in gray. */
export function drawingSvg(chart: Chart, painting: Painting, options: PictureOptions): string {
  const coverage = coverageOf(chart, painting);
  const places = paintedPlaces(coverage);
  const views = options.views.flatMap((from) => chart.views.find((view) => view.from === from) ?? []);
  const windows = views.map((view) => ({ view, window: windowOf(view, options.window) }));
  const width = windows.reduce((sum, { window }) => sum + window.width + GAP, -GAP);
  const height = Math.max(...windows.map(({ window }) => window.height)) + CAPTION;
  let x = 0;
  const figures = windows.map(({ view, window }) => {
    const figure = figureSvg(view, painting, coverage, places, options, x);
    x += window.width + GAP;
    return figure;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" role="img" font-family="sans-serif">`,
    `<title>${escaped(options.title)}</title>`,
    `<defs>${patternsSvg()}</defs>`,
    `<rect width="${round(width)}" height="${round(height)}" fill="${INK.ground}"/>`,
    ...figures,
    '</svg>',
  ].join('');
}

function windowOf(view: ChartView, window: 'zoom' | 'body') {
  return window === 'zoom' ? view.zoom : { x: 0, y: 0, width: view.width, height: view.height };
}

function figureSvg(
  view: ChartView,
  painting: Painting,
  coverage: Parameters<typeof numberSpots>[1],
  places: readonly PaintedPlace[],
  options: PictureOptions,
  x: number,
): string {
  const { x: left, y: top, width, height } = windowOf(view, options.window);
  const turned = view.mirrored ? ` transform="matrix(-1 0 0 1 ${view.width} 0)"` : '';
  const skin = `<path${turned} d="${view.figure.skin}"`;
  const clip = `clip-${view.from}`;
  const number = options.window === 'zoom' ? 1 : 1.6;
  return [
    captionSvg(view.from, options, x, width),
    `<svg x="${round(x)}" y="${CAPTION}" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">`,
    `<clipPath id="${clip}">${skin}/></clipPath>`,
    `${skin} fill="${INK.skin}" stroke="${INK.line}" stroke-width="1.7"/>`,
    `<g${turned} fill="none" stroke="${INK.line}" stroke-linecap="round">`,
    ...view.figure.landmarks.map(({ path, faint }) => `<path d="${path}"${faint ? ' opacity=".6"' : ''}/>`),
    '</g>',
    `<g clip-path="url(#${clip})">`,
    ...paintedOutlines(view, painting).map(paintSvg),
    '</g>',
    ...numberSpots(view, coverage, places).map(
      (spot) =>
        `<g transform="translate(${spot.x} ${spot.y}) scale(${number})"><circle r="7.5" fill="${INK.ground}" stroke="${INK.pain}" stroke-width="1.3"/><text y="3.3" font-size="9.5" font-weight="700" text-anchor="middle" fill="${INK.painInk}">${spot.intensity}</text></g>`,
    ),
    '</svg>',
  ].join('');
}

/** Seen from behind the patient's left is on the viewer's left, from the front on the viewer's right; a side view has one side only. */
export function endsOf(from: ViewFrom): readonly ['left' | 'right', 'left' | 'right'] | undefined {
  if (from === 'back') return ['left', 'right'];
  return from === 'front' ? ['right', 'left'] : undefined;
}

function captionSvg(from: ViewFrom, options: PictureOptions, x: number, width: number): string {
  const ends = endsOf(from);
  const text = (at: number, anchor: string, words: string, weight = 400): string =>
    `<text x="${round(at)}" y="15" font-size="10" font-weight="${weight}" text-anchor="${anchor}" fill="${INK.ink}">${escaped(words)}</text>`;
  return [
    ...(ends === undefined
      ? []
      : [text(x + 2, 'start', options[ends[0]]), text(x + width - 2, 'end', options[ends[1]])]),
    text(x + width / 2, 'middle', options.viewNames[from], 700),
  ].join('');
}

function paintSvg({ quality, path }: PaintedOutline): string {
  const { rim } = QUALITY_PATTERNS[quality];
  const dashes = rim === undefined ? '' : ` stroke-dasharray="${rim}"`;
  return `<path d="${path}" fill="url(#quality-${quality})" fill-rule="evenodd" stroke="${INK.pain}" stroke-width="1.4"${dashes}/>`;
}

function patternsSvg(): string {
  return Object.entries(QUALITY_PATTERNS)
    .map(([quality, { width, height, turn, marks, markWidth, tint }]) => {
      const size = `width="${width}" height="${height}"`;
      const strokes =
        marks === undefined
          ? ''
          : `<path d="${marks}" stroke="${INK.pain}" stroke-width="${markWidth}"${quality === 'burning' ? ' stroke-linecap="round"' : ''}/>`;
      return `<pattern id="quality-${quality}" ${size} patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect ${size} fill="${INK.pain}" fill-opacity="${tint}"/>${strokes}</pattern>`;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
