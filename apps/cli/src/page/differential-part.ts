import type { Differential } from '@junction/reasoning';
import { intervalBar } from './bars.ts';
import { PAGE_WIDTH, spread, wrap } from './layout.ts';
import { conditionName, heading, type PageContext } from './page-context.ts';
import { likelihoodWord, percent } from './words.ts';

const MOST_SHOWN = 6;
const SHOWN_FROM = 0.05;
const LEGEND = '█ at least  ▒ could be  ┃ estimate  ┊ estimate, wide   published figures only';

/** The causes worth a line each, then the rest in words: how many, and the serious ones with their upper limit. */
export function differentialPart(context: PageContext): readonly string[] {
  const { assessment, paint } = context;
  const shown = assessment.differential.filter(
    (row, index) => index < MOST_SHOWN && (index < 3 || row.probability >= SHOWN_FROM),
  );
  return [
    ...heading(context, 'Where the pain may come from'),
    ...shown.flatMap((row) => differentialRow(context, row)),
    paint('quiet', LEGEND),
    ...rest(context, assessment.differential.slice(shown.length)),
  ];
}

/** Name, word, percent and interval, and the bar that shows them. */
export function differentialRow({ known, paint }: PageContext, row: Differential): readonly string[] {
  const [low, high] = row.interval;
  const figures = `${likelihoodWord(row.probability)}  ${percent(row.probability).padStart(3)} %  ${`${percent(low)} to ${percent(high)}`.padStart(10)}`;
  return [
    spread(conditionName(known, row.condition), figures),
    intervalBar(row.probability, row.interval, PAGE_WIDTH, paint),
  ];
}

function rest({ known }: PageContext, others: readonly Differential[]): readonly string[] {
  const [first] = others;
  if (first === undefined) return [];
  const serious = others
    .filter(({ condition, interval }) => known.conditionById.get(condition)?.serious === true && interval[1] >= 0.01)
    .toSorted((a, b) => b.interval[1] - a.interval[1])
    .slice(0, 3)
    .map(({ condition, interval }) => `${conditionName(known, condition)} up to ${percent(interval[1])} %`);
  const upTo = `${others.length} more causes, each ${percent(first.probability)} % or less.`;
  const named = serious.length === 0 ? 'No serious one reaches 1 %.' : `Serious among them: ${serious.join(', ')}.`;
  return wrap(`${upTo} ${named}`, PAGE_WIDTH);
}
