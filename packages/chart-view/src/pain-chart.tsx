import {
  addStep,
  type BrushTrack,
  type Chart,
  type ChartView,
  type ComplaintSide,
  countsAsPainted,
  type EditHistory,
  edited,
  type Feeling,
  mirrorDrawing,
  numberSpots,
  type PackedTerritories,
  type Place,
  redone,
  sideQuestion,
  type Territory,
  territoriesIn,
  undone,
  type ViewFrom,
} from '@junction/body-chart';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Brush } from './brush.ts';
import type { Zoom } from './chart-figure.tsx';
import { ChartTools } from './chart-tools.tsx';
import type { ChartWords } from './chart-words.ts';
import { DrawnPlaces } from './drawn-places.tsx';
import { FigurePainter } from './figure-painter.tsx';
import { PlaceList } from './place-list.tsx';
import { SideGuard } from './side-guard.tsx';
import { TerritoryLegend } from './territory-legend.tsx';
import { usePainting } from './use-painting.ts';
import { useWidth } from './use-width.ts';
import { ViewSwitch, viewsShown } from './view-switch.tsx';

export interface PainChartProps {
  readonly chart: Chart;
  readonly history: EditHistory;
  readonly onChange: (history: EditHistory) => void;
  readonly words: ChartWords;
  /** Ids of the regions, in the order of the list. */
  readonly regions: readonly string[];
  readonly regionName: (region: string) => string;
  /** A region with its side, such as "Left groin". */
  readonly nameOf: (place: Place) => string;
  /** Where the complaint was said to be. Absent: not told. */
  readonly saidSide?: ComplaintSide;
  /** The person says that the drawing is right and the side that was said is not. Absent: that is not offered. */
  readonly onKeepSide?: () => void;
  /** Nerve territories to show over the figures, for clinicians. */
  readonly territories?: PackedTerritories;
  /** The list stands open from the start. */
  readonly isListOpen?: boolean;
}

/** The body to paint on, and the list that says the same. Both change one drawing; the last step can always be taken back. */
export function PainChart(props: PainChartProps) {
  const { chart, history, onChange, words, regions, regionName, nameOf, saidSide, onKeepSide, territories } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const isWide = width !== 'one';
  const [brush, setBrush] = useState<Brush>('aching');
  const [zoom, setZoom] = useState<Zoom>('zoom');
  const [from, setFrom] = useState<ViewFrom>('back');
  const [said, setSaid] = useState('');
  const [lastQuality, setLastQuality] = useState<Feeling>({ quality: 'aching' });
  const { painting, coverage, places } = usePainting(chart, history.drawing);
  const views = viewsShown(from, isWide).flatMap((name) => chart.views.find((view) => view.from === name) ?? []);

  const isPainted = (place: Place): boolean =>
    places.some(({ region, side }) => region === place.region && side === place.side);
  const track = (done: BrushTrack) => {
    if (brush === 'erase') onChange(addStep(history, { kind: 'erase', ...done }));
    else onChange(addStep(history, { kind: 'stroke', ...done, feeling: { quality: brush } }));
    setSaid('');
  };
  const toggle = ({ region, side }: Place) => {
    const place = { region, side };
    const isOn = isPainted(place);
    onChange(addStep(history, isOn ? { kind: 'clear', ...place } : { kind: 'fill', ...place, feeling: lastQuality }));
    setSaid((isOn ? words.unmarked : words.marked)(nameOf(place)));
  };
  const describe = ({ region, side }: Place, feeling: Feeling) => {
    const step = { kind: 'describe', region, side, feeling } as const;
    // A slider that is drawn along is one step to take back.
    const last = history.drawing.steps.at(-1);
    const joins =
      last?.kind === 'describe' &&
      last.region === region &&
      last.side === side &&
      last.feeling.quality === feeling.quality;
    onChange(
      joins
        ? { ...history, drawing: { steps: [...history.drawing.steps.slice(0, -1), step] }, future: [] }
        : addStep(history, step),
    );
  };
  const undo = () => {
    if (history.past.length === 0) return;
    onChange(undone(history));
    setSaid(words.undone);
  };
  const redo = () => {
    if (history.future.length === 0) return;
    onChange(redone(history));
    setSaid(words.redone);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };
  const isTooSmall =
    coverage.some((entry) => entry.painted > 0) && places.length === 0 && !coverage.some(countsAsPainted);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: undo by key works from every control within.
    <div className="chart" ref={root} data-width={width} onKeyDown={press}>
      <div className="chart-main">
        <ViewSwitch from={from} isWide={isWide} words={words} onView={setFrom} />
        <div className="chart-views">
          {views.map((view) => (
            <FigurePainter
              key={view.from}
              view={view}
              zoom={zoom}
              brush={brush}
              painting={painting}
              numbers={numberSpots(view, coverage, places)}
              {...(territories !== undefined && { territories: territoriesOf(view, territories) })}
              words={words}
              keysId={`${id}keys`}
              onTrack={track}
              onVisit={(region) => setSaid((isPainted(region) ? words.marked : words.notMarked)(nameOf(region)))}
              onToggle={toggle}
            />
          ))}
        </div>
        <ChartTools
          brush={brush}
          zoom={zoom}
          history={history}
          words={words}
          onBrush={(chosen) => {
            setBrush(chosen);
            if (chosen !== 'erase') setLastQuality({ quality: chosen });
          }}
          onZoom={setZoom}
          onUndo={undo}
          onRedo={redo}
        />
        {territories !== undefined && (
          <TerritoryLegend
            shown={views.map((view) => ({ view, territories: territoriesOf(view, territories) }))}
            painting={painting}
            words={words}
          />
        )}
        <p className="chart-keys" id={`${id}keys`}>
          {words.keys}
        </p>
      </div>
      <div className="chart-aside">
        <h3 className="chart-heading">{words.drawn}</h3>
        {isTooSmall && <p className="chart-nothing">{words.tooSmall}</p>}
        {!isTooSmall && (
          <DrawnPlaces places={places} words={words} nameOf={nameOf} onDescribe={describe} onRemove={toggle} />
        )}
        <SideGuard
          question={sideQuestion(places, saidSide)}
          words={words}
          onTurnOver={() => onChange(edited(history, mirrorDrawing(chart, history.drawing)))}
          onKeep={onKeepSide}
        />
        <details className="chart-more" open={props.isListOpen === true}>
          <summary>{words.list}</summary>
          <PlaceList
            chart={chart}
            regions={regions}
            places={places}
            words={words}
            regionName={regionName}
            nameOf={nameOf}
            onToggle={toggle}
          />
        </details>
      </div>
      <p className="chart-said" role="status">
        {said} {words.places(places.length)}
      </p>
    </div>
  );
}

const known = new WeakMap<PackedTerritories, Map<ChartView, readonly Territory[]>>();

/** Reckoned once for a view. */
function territoriesOf(view: ChartView, packed: PackedTerritories): readonly Territory[] {
  const views = known.get(packed) ?? new Map<ChartView, readonly Territory[]>();
  known.set(packed, views);
  const territories = views.get(view) ?? territoriesIn(view, packed);
  views.set(view, territories);
  return territories;
}
