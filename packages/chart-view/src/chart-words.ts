import type { PaintedOutline, SideQuestion, ViewFrom } from '@junction/body-chart';

type Contradiction = Extract<SideQuestion, { kind: 'contradiction' }>;

/** Every word of the chart but the names of places, in one language. */
export interface ChartWords {
  readonly views: Readonly<Record<ViewFrom, string>>;
  readonly backAndFront: string;
  readonly bothSides: string;
  readonly chooseView: string;
  readonly left: string;
  readonly right: string;
  readonly middle: string;
  readonly qualities: Readonly<Record<PaintedOutline['quality'], string>>;
  readonly chooseQuality: string;
  readonly tools: string;
  readonly erase: string;
  readonly undo: string;
  readonly redo: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly figure: (view: string) => string;
  readonly keys: string;
  readonly list: string;
  readonly drawn: string;
  readonly nothingDrawn: string;
  readonly tooSmall: string;
  readonly strength: (place: string) => string;
  readonly strengthUntold: string;
  readonly none: string;
  readonly worst: string;
  readonly qualityOf: (place: string) => string;
  readonly remove: (place: string) => string;
  readonly marked: (place: string) => string;
  readonly unmarked: (place: string) => string;
  readonly notMarked: (place: string) => string;
  readonly places: (count: number) => string;
  readonly undone: string;
  readonly redone: string;
  readonly sideHeading: (side: 'left' | 'right') => string;
  readonly sideQuestion: (side: 'left' | 'right') => string;
  readonly contradiction: (question: Contradiction) => string;
  readonly contradictionQuestion: string;
  readonly turnOver: string;
  readonly keep: string;
  readonly territoryBare: string;
  readonly territoryPainted: (shares: string) => string;
  readonly overlay: {
    readonly earlier: string;
    readonly later: string;
    readonly place: string;
    readonly alike: string;
    readonly estimate: string;
    readonly nothing: string;
    readonly figure: (view: string) => string;
  };
}
