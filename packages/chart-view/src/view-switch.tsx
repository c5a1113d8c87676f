import type { ViewFrom } from '@junction/body-chart';
import type { ChartWords } from './chart-words.ts';

interface ViewSwitchProps {
  readonly from: ViewFrom;
  readonly isWide: boolean;
  readonly words: ChartWords;
  readonly onView: (from: ViewFrom) => void;
}

const ALL: readonly ViewFrom[] = ['back', 'front', 'left', 'right'];

/** Back before front: the order in which back pain is looked at. A wide chart shows two figures that belong together. */
export function viewsShown(from: ViewFrom, isWide: boolean): readonly ViewFrom[] {
  if (!isWide) return [from];
  return from === 'back' || from === 'front' ? ['back', 'front'] : ['left', 'right'];
}

export function ViewSwitch({ from, isWide, words, onView }: ViewSwitchProps) {
  const shown = viewsShown(from, isWide);
  const options: readonly { readonly view: ViewFrom; readonly label: string }[] = isWide
    ? [
        { view: 'back', label: words.backAndFront },
        { view: 'left', label: words.bothSides },
      ]
    : ALL.map((view) => ({ view, label: words.views[view] }));
  return (
    <fieldset className="chart-switch" aria-label={words.chooseView}>
      {options.map(({ view, label }) => (
        <button key={view} type="button" aria-pressed={shown.includes(view)} onClick={() => onView(view)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
