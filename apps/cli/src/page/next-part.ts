import type { NextTest } from '@junction/reasoning';
import { hang, inProse, PAGE_WIDTH, spread } from './layout.ts';
import { conditionName, heading, labelOf, type PageContext } from './page-context.ts';
import { percent } from './words.ts';

const MOST_SHOWN = 3;

/** What to ask or test next, the most telling per minute first, with what each answer would move most. */
export function nextPart(context: PageContext): readonly string[] {
  const { next, openSafety } = context.assessment;
  const telling = next.filter(({ mandatory }) => !mandatory).slice(0, MOST_SHOWN);
  if (telling.length === 0) return [];
  return [
    ...heading(context, 'Ask or test next'),
    ...(openSafety.length === 0 ? [] : ['First the safety questions above. Then:']),
    ...telling.flatMap((test, index) => testLines(context, test, index)),
  ];
}

function testLines(context: PageContext, test: NextTest, index: number): readonly string[] {
  const { known } = context;
  const finding = known.findingById.get(test.finding);
  const pair = inProse(test.separates.map((id) => conditionName(known, id)));
  return [
    ...titleLines(context, test, index),
    ...(index === 0 ? hang('   ', finding?.question ?? finding?.how ?? '') : []),
    ...effectLines(context, test),
    ...(pair === '' ? [] : hang('   between  ', pair)),
  ];
}

function titleLines({ known, paint }: PageContext, test: NextTest, index: number): readonly string[] {
  const label = labelOf(known, test.finding);
  const minutes = test.minutes < 1 ? `${Math.round(test.minutes * 60)} s` : `${Math.round(test.minutes * 10) / 10} min`;
  const who = known.findingById.get(test.finding)?.who ?? '';
  const facts = [who, ...(test.position === 'any' ? [] : [test.position]), minutes, `${test.bits.toFixed(2)} bit`].join(
    ' · ',
  );
  const lead = `${index + 1}  ${label}`;
  if (lead.length + 2 + facts.length <= PAGE_WIDTH) {
    return [spread(lead, facts).replace(label, paint('strong', label))];
  }
  const lines = hang(`${index + 1}  `, label);
  return [...lines.map((line) => paint('strong', line)), `   ${facts}`];
}

/** What the answers would move most; said in one line when neither would be seen. */
function effectLines({ known }: PageContext, { ifPresent, ifAbsent }: NextTest): readonly string[] {
  const stays = [ifPresent, ifAbsent].every(({ from, to }) => percent(from) === percent(to));
  if (stays) {
    return hang('   either   ', 'no cause moves by a whole percent');
  }
  const shift = ({ condition, from, to }: NextTest['ifPresent']) =>
    `${conditionName(known, condition)} ${percent(from)} → ${percent(to)} %`;
  return [...hang('   present  ', shift(ifPresent)), ...hang('   absent   ', shift(ifAbsent))];
}
