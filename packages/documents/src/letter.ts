import { items, sections } from './body.ts';
import { doseWords } from './dose-words.ts';
import { conditionName, type DocumentFacts, findingLabel, percent } from './facts.ts';

/** So many findings are worth a doctor's time on one page. */
const FINDINGS = 8;

/** One page to the referring or family doctor: what was found, what we think, what we do, and what we ask of them. */
export function draftLetter(facts: DocumentFacts): string {
  const { assessment, plan, patientName, patientDetail } = facts;
  const present = facts.case.observations.filter(({ answer }) => answer === 'present');
  const examined = present.filter(({ finding }) => isExamined(facts, finding));
  const told = present.filter(({ finding }) => !isExamined(facts, finding));
  const causes = assessment.differential
    .slice(0, 3)
    .map(
      ({ condition, probability, interval: [low, high] }) =>
        `${conditionName(facts, condition)}: ${percent(probability)} (${percent(low)} to ${percent(high)})`,
    );
  const asks = plan.referral.filter(({ due }) => due === 'now');
  const about = patientDetail === '' ? patientName : `${patientName} (${patientDetail})`;
  return sections([
    ['Dear colleague', [`We saw ${about}. This letter says what we found, what we think, and what we do.`]],
    [
      'Found',
      items(
        [...examined, ...told]
          .slice(0, FINDINGS)
          .map((it) => [findingLabel(facts, it.finding), it.side, it.level].filter(Boolean).join(', ')),
      ),
    ],
    ['Assessment', [...items(causes), ...alertLines(facts)]],
    [
      'What we do',
      [
        plan.direction,
        ...items([
          ...plan.manual.map(({ name, level }) => (level === null ? name : `${name}, ${level}`)),
          ...plan.exercises.map(({ name, dose }) => `${name}, ${doseWords(dose)}`),
        ]),
        ...(plan.visits.schedule === '' ? [] : [`Visits: ${plan.visits.schedule}.`]),
      ],
    ],
    ['What we ask of you', items(asks.map(({ action, timeframe, because }) => `${action} (${timeframe}). ${because}`))],
    [
      'How sure we are',
      [
        'The figures are weights of published studies and estimates, with their 95 % ranges. They support a clinician’s judgment and do not replace it.',
      ],
    ],
  ]);
}

const isExamined = ({ kb }: DocumentFacts, id: string): boolean =>
  kb.findings.some((finding) => finding.id === id && finding.who === 'clinician');

const alertLines = ({ assessment }: DocumentFacts): readonly string[] =>
  assessment.alerts.length === 0
    ? ['Red flags: not found among those asked.']
    : assessment.alerts.map(({ label, urgency }) => `! ${label} (${urgency})`);
