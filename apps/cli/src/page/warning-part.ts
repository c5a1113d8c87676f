import type { Urgency } from '@junction/knowledge';
import type { Alert } from '@junction/reasoning';
import { hang, inProse, PAGE_WIDTH, wrap } from './layout.ts';
import { conditionName, labelOf, type PageContext } from './page-context.ts';
import type { Tone } from './paint.ts';
import { percent, URGENCY_WORD } from './words.ts';

const INNER = PAGE_WIDTH - 4;
const MOST_OPEN_SHOWN = 10;
const ORDER: readonly Urgency[] = ['emergency', 'same-day', 'soon', 'routine'];

/** A line is painted only after it was measured, so that color codes never count as width. */
interface BoxLine {
  readonly text: string;
  readonly tone?: Tone;
}

/** Red flags in a box that cannot be overlooked, the most urgent in full; without any, what may be said and what is still to ask. */
export function warningPart(context: PageContext): readonly string[] {
  const { alerts, urgency } = context.assessment;
  const open = openQuestions(context);
  if (alerts.length === 0) {
    return ['', ...(open.length > 0 ? open : [context.paint('routine', 'No warning signs found.')])];
  }
  const frame = (text: string) => context.paint(urgency, text);
  const title = ` ${URGENCY_WORD[urgency]} `;
  return [
    '',
    frame(`╔═${title}${'═'.repeat(PAGE_WIDTH - title.length - 3)}╗`),
    ...boxLines(context).map(({ text, tone }) => {
      const filled = text.padEnd(INNER);
      return `${frame('║')} ${tone === undefined ? filled : context.paint(tone, filled)} ${frame('║')}`;
    }),
    frame(`╚${'═'.repeat(PAGE_WIDTH - 2)}╝`),
    ...(open.length === 0 ? [] : ['', ...open]),
  ];
}

function boxLines(context: PageContext): readonly BoxLine[] {
  const { alerts, urgency } = context.assessment;
  const rules = alerts.filter(({ kind }) => kind === 'rule');
  const full = rules.filter((alert) => alert.urgency === urgency);
  const lesser = rules
    .filter((alert) => alert.urgency !== urgency)
    .toSorted((a, b) => ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency))
    .map((alert) => `${alert.label} (${URGENCY_WORD[alert.urgency].toLowerCase()})`);
  const byFigures = alerts.filter(({ kind }) => kind === 'probability');
  // When only the figures speak, they are the alert and get its full words.
  const inFull = full.length > 0 ? full : byFigures.filter((alert) => alert.urgency === urgency);
  const figures = byFigures.filter((alert) => !inFull.includes(alert)).flatMap((alert) => upperLimits(context, alert));
  return [
    ...inFull.flatMap((alert) => [...alertLines(context, alert), { text: '' }]),
    ...paragraph(lesser.length === 0 ? '' : `Also: ${lesser.join(', ')}.`),
    ...paragraph(figures.length === 0 ? '' : `On the figures alone still possible: ${figures.join(', ')}.`),
    ...paragraph(STOPS[strongestStop(alerts)], urgency),
  ];
}

function alertLines({ assessment, ...context }: PageContext, alert: Alert): readonly BoxLine[] {
  const because = inProse(alert.because.map((id) => reasonWord({ assessment, ...context }, id)));
  return [
    ...paragraph(alert.label, alert.urgency),
    ...hang(alert.kind === 'rule' ? '  found  ' : '  from   ', because, INNER).map((text) => ({ text })),
    ...hang('  do     ', alert.advice, INNER).map((text) => ({ text })),
  ];
}

/** A rule may rest on who the patient is, not only on what was found. */
function reasonWord({ known, patientCase }: PageContext, id: string): string {
  const { ageYears, sex } = patientCase.patient;
  if (id === 'age' && ageYears !== undefined) return `age ${ageYears}`;
  if (id === 'sex' && sex !== undefined) return `${sex} sex`;
  return known.regionById.has(id) ? `pain: ${labelOf(known, id)}` : labelOf(known, id);
}

function upperLimits({ assessment, known }: PageContext, { because }: Alert): readonly string[] {
  return because.map((id) => {
    const row = assessment.differential.find(({ condition }) => condition === id);
    return `${conditionName(known, id)}${row === undefined ? '' : ` up to ${percent(row.interval[1])} %`}`;
  });
}

const STOPS: Readonly<Record<Alert['blocks'], string>> = {
  manual: 'All manual treatment stops until this is settled.',
  thrust: 'No thrust until this is settled; gentle care may go on.',
  nothing: '',
};

function strongestStop(alerts: readonly Alert[]): Alert['blocks'] {
  const stops = alerts.map(({ blocks }) => blocks);
  return (['manual', 'thrust'] as const).find((stop) => stops.includes(stop)) ?? 'nothing';
}

function paragraph(text: string, tone?: Tone): readonly BoxLine[] {
  return wrap(text, INNER).map((line) => (tone === undefined ? { text: line } : { text: line, tone }));
}

function openQuestions({ assessment, known, paint }: PageContext): readonly string[] {
  const { openSafety, alerts } = assessment;
  if (openSafety.length === 0) return [];
  const count = openSafety.length === 1 ? '1 safety question is' : `${openSafety.length} safety questions are`;
  const so = alerts.length === 0 ? 'No warning sign found so far, but ' : '';
  const shown = openSafety.slice(0, MOST_OPEN_SHOWN).map((id) => labelOf(known, id));
  const more = openSafety.length - shown.length;
  const list = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
  return [paint('soon', `${so}${count} not asked yet:`), ...wrap(list, PAGE_WIDTH - 2).map((line) => `  ${line}`)];
}
