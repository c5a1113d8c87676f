import type { MechanismClass } from '@junction/knowledge';
import { ageFindingHolds } from '@junction/reasoning';
import { intervalBar } from './bars.ts';
import { fit, PAGE_WIDTH, wrap } from './layout.ts';
import { heading, labelOf, type PageContext } from './page-context.ts';
import { decibans, percent } from './words.ts';

const CLASSES: readonly (readonly [MechanismClass, string])[] = [
  ['hypomobile', 'Hypomobile (stiff)'],
  ['mixed', 'Mixed'],
  ['hypermobile', 'Hypermobile (loose)'],
];

const MOST_REASONS = 5;
const LEAST_WORTH_A_LINE = 0.5;

/** Stiff, loose or both, on which the direction of care depends. Nothing where no segment is in play. */
export function mechanismPart(context: PageContext): readonly string[] {
  const { assessment, known, paint } = context;
  const { mechanism } = assessment;
  if (mechanism === null) return [];
  const leading = CLASSES.toSorted(([a], [b]) => mechanism[b] - mechanism[a])[0];
  const reasons = mechanism.findings
    .filter((row) => row.decibans >= LEAST_WORTH_A_LINE)
    .toSorted((a, b) => b.decibans - a.decibans)
    .slice(0, MOST_REASONS);
  return [
    ...heading(context, 'Mechanism'),
    paint(
      'strong',
      mechanism.undetermined || leading === undefined ? 'Not enough to tell stiff from loose.' : `${leading[1]}.`,
    ),
    ...CLASSES.map(([id, label]) => {
      const [low, high] = mechanism.intervals[id];
      const bar = intervalBar(mechanism[id], mechanism.intervals[id], 38, paint);
      return `${label.padEnd(20)} ${bar} ${percent(mechanism[id]).padStart(4)} %  ${`${percent(low)} to ${percent(high)}`.padStart(9)}`;
    }),
    ...(reasons.length === 0 ? ['No sign that tells them apart was tested yet.'] : []),
    ...reasons.map(
      ({ finding, towards, decibans: weight }) =>
        `${fit(`${answerMark(context, finding)} ${labelOf(known, finding)}`, 50)} ${`${decibans(weight)} dB`.padStart(9)} to ${towards}`,
    ),
    ...(mechanism.override === null
      ? []
      : wrap(`No thrust at this level, whatever the total: ${labelOf(known, mechanism.override)}.`, PAGE_WIDTH).map(
          (line) => paint('same-day', line),
        )),
  ];
}

/** What is told of age has an answer as well; sex and what was not asked carry no mark. */
function answerMark({ patientCase }: PageContext, id: string): string {
  const observation = patientCase.observations.find(({ finding }) => finding === id);
  const holds =
    observation === undefined ? ageFindingHolds(id, patientCase.patient.ageYears) : observation.answer === 'present';
  return holds === undefined ? ' ' : holds ? '✓' : '–';
}
