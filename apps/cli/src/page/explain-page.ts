import type { Figure, Interval, Quality } from '@junction/knowledge';
import type { ExplainedFigure, ExplainedLine, Explanation } from '../explanation.ts';
import { differentialRow } from './differential-part.ts';
import { evidenceLine } from './evidence-part.ts';
import { footPart } from './foot-part.ts';
import { headPart } from './head-part.ts';
import { hang, PAGE_WIDTH, wrap } from './layout.ts';
import { heading, type PageContext } from './page-context.ts';
import { createSourceNotes, originText, type SourceNotes } from './source-notes.ts';
import { verdictPart } from './verdict-part.ts';
import { warningPart } from './warning-part.ts';
import { inSentence, percent } from './words.ts';

/** One condition opened down to its sources: warnings and verdict first, then each line with the figures under it, the sources last. */
export function explainPage(context: PageContext, explanation: Explanation): string {
  const { priorFigure, prior, lines } = explanation;
  const notes = createSourceNotes();
  const shown = lines.filter((line) => Math.abs(line.decibans) >= LEAST_WORTH_A_LINE || line.figures.some(hasFigure));
  const before = `${percent(prior)} % in this setting, at this age and sex; ${figureText(priorFigure)} for all comers, ${originText(priorFigure)}${notes.mark(priorFigure)}`;
  return [
    ...headPart(context),
    ...warningPart(context),
    ...verdictPart(context),
    ...heading(context, `Evidence for ${inSentence(explanation.name)}`),
    ...differentialRow(context, { ...explanation, evidence: [] }),
    ...wrap(explanation.description, PAGE_WIDTH),
    '',
    ...hang('Before  ', before),
    ...shown.flatMap((line) => ['', ...lineText(context, explanation, line, notes)]),
    ...elsewhere(lines.filter((line) => !shown.includes(line))),
    ...clusterText(context, explanation, notes),
    ...heading(context, 'Sources'),
    ...notes.lines(),
    ...footPart(context),
  ]
    .map((line) => line.trimEnd())
    .join('\n')
    .concat('\n');
}

/** Below this, a line without a figure of its own would show as nothing at all. */
const LEAST_WORTH_A_LINE = 0.05;

const hasFigure = ({ likelihood }: ExplainedFigure): boolean => likelihood !== null;

function elsewhere(lines: readonly ExplainedLine[]): readonly string[] {
  if (lines.length === 0) return [];
  const labels = lines.map(({ label }) => label).join(', ');
  return ['', ...wrap(`No figure for this cause and no weight through others: ${labels}.`, PAGE_WIDTH)];
}

function lineText(
  context: PageContext,
  { condition }: Explanation,
  line: ExplainedLine,
  notes: SourceNotes,
): readonly string[] {
  const title = evidenceLine(context, condition, line);
  if (line.kind === 'drawing') return [...title, ...drawingText(context, line, notes)];
  const name = ({ label }: ExplainedFigure) => (line.kind === 'finding' ? '' : `${label}: `);
  return [...title, ...line.figures.flatMap((figure) => hang('    ', `${name(figure)}${figureWords(figure, notes)}`))];
}

/** Painted regions and those left blank that this cause would often paint, each as share with the cause against share without. */
function drawingText(
  { patientCase, known }: PageContext,
  { figures }: ExplainedLine,
  notes: SourceNotes,
): readonly string[] {
  const painted = new Set(patientCase.pain?.map(({ region }) => `loc-${region}`));
  const shares = ({ finding, likelihood, background }: ExplainedFigure): string => {
    const region = known.regionById.get(finding.replace(/^loc-/, ''))?.label ?? finding;
    const share = likelihood === null ? 'no figure' : `${percent(likelihood.p)} %${notes.mark(likelihood)}`;
    return `${region} ${share} against ${percent(background.point)} %`;
  };
  const row = (lead: string, regions: readonly ExplainedFigure[]) =>
    regions.length === 0 ? [] : hang(`    ${lead} `, `${regions.map(shares).join('; ')}.`);
  return [
    ...hang('    ', 'Felt there with this cause, against people without a cause for it:'),
    ...row(
      'painted',
      figures.filter(({ finding }) => painted.has(finding)),
    ),
    ...row(
      'blank  ',
      figures.filter(({ finding, likelihood }) => !painted.has(finding) && likelihood !== null),
    ),
  ];
}

function figureWords(figure: ExplainedFigure, notes: SourceNotes): string {
  const { likelihood, background } = figure;
  const answer = answerText(figure);
  const others = `${percent(background.point)} % of people without a cause for it`;
  if (likelihood !== null) {
    const found = `found in ${percent(likelihood.p)} % (${range(likelihood.pInterval)}) of people with this cause, ${others}`;
    const published = accuracyText(likelihood);
    const grade = `grade ${GRADE_WORD[likelihood.quality]}, ${originText(likelihood)}${notes.mark(likelihood)}`;
    return [`${answer}${found}`, ...(published === '' ? [] : [published]), grade].join('; ');
  }
  return `${answer}no figure for this cause, so it counts only through others; found in ${others}`;
}

function clusterText(context: PageContext, { clusters }: Explanation, notes: SourceNotes): readonly string[] {
  if (clusters.length === 0) return [];
  return [
    ...heading(context, 'Published combinations of these tests'),
    ...clusters.flatMap((cluster) => [
      ...wrap(cluster.label, PAGE_WIDTH).map((text) => context.paint('strong', text)),
      ...hang('    ', accuracyText(cluster)),
      ...hang('    ', `grade ${GRADE_WORD[cluster.quality]}, ${originText(cluster)}${notes.mark(cluster)}`),
    ]),
  ];
}

function answerText({ observation }: ExplainedFigure): string {
  if (observation === null) return '';
  const { answer, measured, side, level } = observation;
  const parts = [answer, measured === undefined ? undefined : `measured ${measured}`, side, level];
  return `${parts.filter((part) => part !== undefined).join(', ')}; `;
}

interface Accuracy {
  readonly sens?: number;
  readonly spec?: number;
  readonly lrPos?: number;
  readonly lrNeg?: number;
  readonly lrPosInterval?: Interval;
  readonly lrNegInterval?: Interval;
  readonly n?: number;
  readonly comparison?: string;
}

function accuracyText({ sens, spec, lrPos, lrNeg, lrPosInterval, lrNegInterval, n, comparison }: Accuracy): string {
  const parts = [
    ...(sens === undefined ? [] : [`sensitivity ${percent(sens)} %`]),
    ...(spec === undefined ? [] : [`specificity ${percent(spec)} %`]),
    ...ratioText('LR+', lrPos, lrPosInterval),
    ...ratioText('LR−', lrNeg, lrNegInterval),
    ...(n === undefined ? [] : [`${n} people`]),
    ...(comparison === undefined ? [] : [`against ${comparison}`]),
  ];
  return parts.length === 0 ? '' : `published ${parts.join(', ')}`;
}

function ratioText(name: string, value: number | undefined, interval: Interval | undefined): readonly string[] {
  if (value === undefined) return [];
  return [`${name} ${value}${interval === undefined ? '' : ` (${interval[0]} to ${interval[1]})`}`];
}

const figureText = ({ point, interval }: Figure): string => `${percent(point)} % (${range(interval)})`;
const range = ([low, high]: Interval): string => `${percent(low)} to ${percent(high)}`;

const GRADE_WORD: Readonly<Record<Quality, string>> = {
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  'very-low': 'very low',
};
