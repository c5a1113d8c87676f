import { invariant } from '@junction/kernel';
import type { Chart, ChartRegion, ChartView, ChartWindow, RegionSide, ViewFrom } from './chart.ts';
import { type PackedChart, sideNamed } from './packed-chart.ts';
import { mirrorOutlines, outlinesPath, unpackOutlines } from './unpack-outlines.ts';

type PackedView = PackedChart['views'][number];
type PackedRegion = PackedView['regions'][number];

/**
 * The chart with all four views and both sides. Left and right are exact mirror images of each other: in the views from
 * behind and from the front about the spine, and the view from the right of the view from the left.
 */
export function openChart({ views }: PackedChart): Chart {
  const named = (from: ViewFrom): PackedView => {
    const view = views.find((candidate) => candidate.from === from);
    invariant(view !== undefined, `the chart has no view from the ${from}`);
    return view;
  };
  const left = openView(named('left'), 'left');
  return { views: [openView(named('back'), 'back'), openView(named('front'), 'front'), left, turn(left)] };
}

function openView(packed: PackedView, from: ViewFrom): ChartView {
  const { width, height, zoom, skin, landmarks, bones, points } = packed;
  const { scale, ...window } = zoom;
  return {
    from,
    width,
    height,
    zoom: window,
    figure: { skin, landmarks, bones, points, detail: { x: zoom.x, y: zoom.y, scale } },
    regions: packed.regions.flatMap((region) => {
      const open = openRegion(region);
      return from === 'left' || open.side === 'midline' ? [open] : [open, mirrorRegion(region, width)];
    }),
    mirrored: false,
  };
}

function openRegion({ region, side, label, path }: PackedRegion): ChartRegion {
  const known = sideNamed(side);
  invariant(known !== undefined, 'a packed region is on the left or in the middle');
  return { region, side: known, label: [label[0] ?? 0, label[1] ?? 0], path: outlinesPath(unpackOutlines(path)) };
}

function mirrorRegion({ region, label, path }: PackedRegion, width: number): ChartRegion {
  return {
    region,
    side: 'right',
    label: [tenth(width - (label[0] ?? 0)), label[1] ?? 0],
    path: outlinesPath(mirrorOutlines(unpackOutlines(path), width)),
  };
}

/** The view from the right: that from the left turned about its vertical middle, with every side exchanged. */
function turn(left: ChartView): ChartView {
  const zoom: ChartWindow = { ...left.zoom, x: Math.round((left.width - left.zoom.x - left.zoom.width) * 100) / 100 };
  return {
    ...left,
    from: 'right',
    mirrored: true,
    zoom,
    regions: left.regions.map((region) => ({
      region: region.region,
      side: otherSide(region.side),
      label: [tenth(left.width - region.label[0]), region.label[1]],
      path: region.path
        .slice(1, -1)
        .split('ZM')
        .map(
          (outline) =>
            `M${outline
              .split('L')
              .map((corner) => mirrorCorner(corner, left.width))
              .join('L')}Z`,
        )
        .join(''),
    })),
  };
}

function mirrorCorner(corner: string, width: number): string {
  const [x, y] = corner.split(' ');
  return `${tenth(width - Number(x))} ${y}`;
}

/** Left for right, right for left; the middle stays. */
export function otherSide(side: RegionSide): RegionSide {
  return side === 'left' ? 'right' : side === 'right' ? 'left' : 'midline';
}

/** The drawings have a precision of a tenth of a unit. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
