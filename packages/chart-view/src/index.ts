export { ChartFigure, type Zoom } from './chart-figure.tsx';
export type { ChartWords } from './chart-words.ts';
export { DrawingsOverTime } from './drawings-over-time.tsx';
export { englishChartWords } from './english-words.ts';
export { PainChart, type PainChartProps } from './pain-chart.tsx';
export { spanishChartWords } from './spanish-words.ts';
export { type Painted, usePainting } from './use-painting.ts';
