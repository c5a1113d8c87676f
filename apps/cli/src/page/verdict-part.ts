import type { Assessment } from '@junction/reasoning';
import { inProse, PAGE_WIDTH, wrap } from './layout.ts';
import { conditionName, labelOf, type PageContext } from './page-context.ts';
import { inSentence, percent } from './words.ts';

/** The result in one sentence that a tired person can act on; when the picture fits nothing well, that stands before it. */
export function verdictPart(context: PageContext): readonly string[] {
  const { assessment, paint } = context;
  const misfit = assessment.fit.poor
    ? wrap('Nothing that Junction knows explains this picture well. Think beyond the list below.', PAGE_WIDTH)
    : [];
  return [
    '',
    ...misfit.map((line) => paint('same-day', line)),
    ...wrap(verdictSentence(context), PAGE_WIDTH).map((line) => paint('verdict', line)),
    ...wrap(together(context), PAGE_WIDTH),
  ];
}

/** The verdict by conclusion, in the words that every screen uses. */
export function verdictSentence({ assessment, known }: PageContext): string {
  const [leader] = assessment.differential;
  const name = leader === undefined ? '' : conditionName(known, leader.condition);
  const sentences: Readonly<Record<Assessment['conclusion'], string>> = {
    likely: `Probably ${inSentence(name)}.`,
    leading: `${name} leads. Not settled.`,
    undetermined: `Not enough to tell.${helpMost(assessment, known)}`,
  };
  return sentences[assessment.conclusion];
}

function helpMost(assessment: Assessment, known: PageContext['known']): string {
  const next = assessment.next.find(({ mandatory }) => !mandatory);
  return next === undefined ? '' : ` Most help now: ${inSentence(labelOf(known, next.finding))}.`;
}

/** A pair of causes is worth its own sentence: the column of single causes cannot show that they belong together. */
function together({ assessment, known }: PageContext): string {
  const [set] = assessment.sets;
  if (set === undefined || set.conditions.length < 2) return '';
  const names = set.conditions.map((id) => inSentence(conditionName(known, id)));
  return `Most probable together: ${inProse(names)} (${percent(set.probability)} %).`;
}
