import { type EditHistory, PAIN_QUALITIES } from '@junction/body-chart';
import type { Brush } from './brush.ts';
import type { Zoom } from './chart-figure.tsx';
import type { ChartWords } from './chart-words.ts';
import { Icon } from './icons.tsx';
import { QualitySwatch } from './quality-swatch.tsx';

interface ChartToolsProps {
  readonly brush: Brush;
  readonly zoom: Zoom;
  readonly history: EditHistory;
  readonly words: ChartWords;
  readonly onBrush: (brush: Brush) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What the brush does, and what is done to the drawing as a whole. */
export function ChartTools({ brush, zoom, history, words, onBrush, onZoom, onUndo, onRedo }: ChartToolsProps) {
  const other = zoom === 'zoom' ? 'body' : 'zoom';
  const zoomName = zoom === 'zoom' ? words.zoomOut : words.zoomIn;
  return (
    <div className="chart-tools">
      <fieldset className="chart-qualities" aria-label={words.chooseQuality}>
        {PAIN_QUALITIES.map((quality) => (
          <button
            key={quality}
            type="button"
            className="chart-tool"
            aria-pressed={brush === quality}
            onClick={() => onBrush(quality)}
          >
            <QualitySwatch quality={quality} />
            {words.qualities[quality]}
          </button>
        ))}
      </fieldset>
      <fieldset className="chart-actions" aria-label={words.tools}>
        <button
          type="button"
          className="chart-tool"
          aria-pressed={brush === 'erase'}
          aria-label={words.erase}
          title={words.erase}
          onClick={() => onBrush('erase')}
        >
          <Icon name="erase" />
        </button>
        <button
          type="button"
          className="chart-tool"
          aria-label={words.undo}
          title={words.undo}
          aria-disabled={history.past.length === 0}
          onClick={onUndo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          className="chart-tool"
          aria-label={words.redo}
          title={words.redo}
          aria-disabled={history.future.length === 0}
          onClick={onRedo}
        >
          <Icon name="redo" />
        </button>
        <button
          type="button"
          className="chart-tool"
          aria-label={zoomName}
          title={zoomName}
          onClick={() => onZoom(other)}
        >
          <Icon name={zoom === 'zoom' ? 'zoomOut' : 'zoomIn'} />
        </button>
      </fieldset>
    </div>
  );
}
