import {
  BRUSH_RADIUS,
  type BrushTrack,
  type ChartRegion,
  type ChartView,
  endsOf,
  extendTrack,
  type NumberSpot,
  type Painting,
  pointInView,
  type Territory,
} from '@junction/body-chart';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Brush } from './brush.ts';
import { ChartFigure, windowOf, type Zoom } from './chart-figure.tsx';
import type { ChartWords } from './chart-words.ts';
import { LiveStroke } from './live-stroke.ts';
import { type Direction, nextPlace } from './next-place.ts';

interface FigurePainterProps {
  readonly view: ChartView;
  readonly zoom: Zoom;
  readonly brush: Brush;
  readonly painting: Painting;
  readonly numbers: readonly NumberSpot[];
  readonly territories?: readonly Territory[];
  readonly words: ChartWords;
  readonly keysId: string;
  readonly onTrack: (track: BrushTrack) => void;
  /** The keyboard came to a place. */
  readonly onVisit: (region: ChartRegion) => void;
  readonly onToggle: (region: ChartRegion) => void;
}

interface Hand {
  readonly pointer: number;
  readonly stroke: LiveStroke;
  readonly points: number[];
  readonly box: DOMRect;
}

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** One figure to paint on with finger, pen or mouse, or to mark place by place with the keyboard. */
export function FigurePainter(props: FigurePainterProps) {
  const { view, zoom, brush, painting, numbers, territories, words, keysId, onTrack, onVisit, onToggle } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const hand = useRef<Hand>(undefined);
  const [cursor, setCursor] = useState<ChartRegion>();
  const window = windowOf(view, zoom);
  const ends = endsOf(view.from);
  const name = words.views[view.from];

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0 || canvas.current === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCursor(undefined);
    const stroke = new LiveStroke(canvas.current, window, brush, BRUSH_RADIUS[zoom]);
    const box = event.currentTarget.getBoundingClientRect();
    hand.current = { pointer: event.pointerId, stroke, points: [], box };
    move(event);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const { current } = hand;
    if (current === undefined || current.pointer !== event.pointerId) return;
    const { box, points, stroke } = current;
    // Between two frames a fast hand makes many points; without them a curve has corners.
    const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of passed.length > 0 ? passed : [event]) {
      const [x, y] = pointInView(window, (clientX - box.left) / box.width, (clientY - box.top) / box.height);
      extendTrack({ points }, x, y, view.width, view.height);
    }
    stroke.show(points);
  };
  const end = (event: PointerEvent<HTMLElement>, isKept: boolean) => {
    const { current } = hand;
    if (current === undefined || current.pointer !== event.pointerId) return;
    hand.current = undefined;
    if (isKept) onTrack({ view: view.from, radius: BRUSH_RADIUS[zoom], points: current.points });
    current.stroke.end();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const direction = KEYS[event.key];
    const isMark = event.key === ' ' || event.key === 'Enter';
    if ((direction === undefined && !isMark) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const at = cursor ?? firstOf(view, window);
    if (at === undefined) return;
    const next = direction === undefined || cursor === undefined ? at : nextPlace(shownIn(view, window), at, direction);
    setCursor(next);
    if (isMark) onToggle(next);
    else onVisit(next);
  };

  return (
    <figure className="chart-view" data-view={view.from}>
      <figcaption className="chart-caption">
        <span>{ends !== undefined && words[ends[0]]}</span>
        <span className="chart-view-name">{name}</span>
        <span>{ends !== undefined && words[ends[1]]}</span>
      </figcaption>
      <div
        className="chart-ground"
        role="application"
        aria-label={words.figure(name)}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys.
        tabIndex={0}
        data-brush={brush}
        style={{ aspectRatio: `${window.width} / ${window.height}` }}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={(event) => end(event, true)}
        onPointerCancel={(event) => end(event, false)}
        onKeyDown={press}
        onBlur={() => setCursor(undefined)}
      >
        <ChartFigure
          view={view}
          zoom={zoom}
          painting={painting}
          numbers={numbers}
          {...(territories !== undefined && { territories })}
        >
          {cursor !== undefined && (
            <path
              className="chart-cursor"
              d={cursor.path}
              data-region={cursor.region}
              data-side={cursor.side}
              data-zoom={zoom}
            />
          )}
        </ChartFigure>
        <canvas ref={canvas} className="chart-canvas" />
      </div>
    </figure>
  );
}

type Window = ReturnType<typeof windowOf>;

function shownIn({ regions }: ChartView, { x, y, width, height }: Window): readonly ChartRegion[] {
  return regions.filter(
    ({ label }) => label[0] >= x && label[0] <= x + width && label[1] >= y && label[1] <= y + height,
  );
}

/** Where the keyboard begins: what lies nearest to the middle of the window. */
function firstOf(view: ChartView, window: Window): ChartRegion | undefined {
  const [x, y] = [window.x + window.width / 2, window.y + window.height / 2];
  const way = ({ label }: ChartRegion): number => (label[0] - x) ** 2 + (label[1] - y) ** 2;
  return [...shownIn(view, window)].sort((a, b) => way(a) - way(b))[0];
}
