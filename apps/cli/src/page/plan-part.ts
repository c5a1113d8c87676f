import type { Dose } from '@junction/knowledge';
import type { Goal, ManualItem, Plan } from '@junction/planning';
import { hang, PAGE_WIDTH, wrap } from './layout.ts';
import { heading, type PageContext } from './page-context.ts';
import { inSentence } from './words.ts';

const LABEL_WIDTH = 10;

/** The proposal: direction, what to do with hands, exercises, words and visits, and what is blocked and why. */
export function planPart(context: PageContext): readonly string[] {
  const { plan, paint } = context;
  return [
    ...heading(context, 'Plan, a proposal'),
    ...wrap(plan.direction, PAGE_WIDTH).map((line) => paint('strong', line)),
    ...labelled(
      'Ask first',
      plan.askFirst.map(({ question }) => question),
    ),
    ...labelled('Refer', plan.referral.filter(({ due }) => due === 'now').map(referralText)),
    ...labelled('Hands', plan.manual.map(manualText)),
    ...labelled(
      'Exercise',
      plan.exercises.map(({ name, dose, purpose }) => `${name}: ${doseText(dose)}. ${purpose}`),
    ),
    ...labelled(
      'Explain',
      plan.education.map(({ text }) => text),
    ),
    ...labelled(
      'Visits',
      [plan.visits.schedule, `Expected: ${plan.visits.expected}`, `Stop: ${plan.visits.stopRule}`].filter(
        (text) => !/^(?:|Expected: |Stop: )$/.test(text),
      ),
    ),
    ...labelled('Later', plan.referral.filter(({ due }) => due === 'if-care-fails').map(laterText)),
    ...labelled(
      'Measure',
      plan.goals.map((goal) => goalText(context, goal)),
    ),
    ...labelled(
      'Blocked',
      plan.blocked.map(({ item, because }) => `${itemName(context, item)}: ${because}`),
    ),
  ];
}

/** Several items are told apart by a dot; one needs none. What two items share (one question for two precautions) is said once. */
function labelled(label: string, items: readonly string[]): readonly string[] {
  const texts = [...new Set(items)];
  const mark = texts.length > 1 ? '· ' : '';
  return texts.flatMap((text, index) => hang(`${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${mark}`, text));
}

function referralText({ action, timeframe, because }: Plan['referral'][number]): string {
  return `${action} (${timeframe}). ${because}`;
}

/** What has to be met comes first: read quickly, it must not look like something to do today. */
function laterText({ action, timeframe, because }: Plan['referral'][number]): string {
  return `${because}: ${inSentence(action)} (${timeframe})`;
}

function manualText({ name, level, side, dose, cautions }: ManualItem): string {
  const where = [level, side].filter((part) => part !== null).join(' ');
  const care = cautions.length === 0 ? '' : ` Care: ${cautions.join('; ')}.`;
  return `${name}${where === '' ? '' : `, ${where}`}: ${dose}.${care}`;
}

/** `2 × 10, hold 5 s, daily`. */
export function doseText({ sets, reps, holdS, frequency, amount }: Dose): string {
  const hold = holdS === undefined ? undefined : `hold ${holdS} s`;
  return [countText(sets, reps), hold, amount, frequency]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function countText(sets: number | undefined, reps: number | undefined): string | undefined {
  if (reps !== undefined) return sets === undefined ? `${reps} times` : `${sets} × ${reps}`;
  // One set of nothing counted, such as a walk, is told by its amount alone.
  return sets === undefined || sets === 1 ? undefined : `${sets} sets`;
}

function goalText({ known }: PageContext, { text, measure, target }: Goal): string {
  return `${text}. ${known.outcomeById.get(measure)?.name ?? upperFirst(measure)}: ${inSentence(target)}`;
}

function itemName({ known }: PageContext, id: string): string {
  return known.techniqueById.get(id)?.name ?? known.exerciseById.get(id)?.name ?? id;
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
