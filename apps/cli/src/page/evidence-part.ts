import type { KnowledgeIndex, Quality } from '@junction/knowledge';
import type { Differential, Evidence } from '@junction/reasoning';
import { weightBar } from './bars.ts';
import { fit, hang } from './layout.ts';
import { conditionName, heading, type PageContext } from './page-context.ts';
import { decibans, GRADE, inSentence, percent } from './words.ts';

const HALF_BAR = 10;
const LABEL_WIDTH = 43;
const MOST_LINES = 9;
const LEAST_WORTH_A_LINE = 0.25;

/** Why the leader leads: every line of evidence with its weight and grade. A second likely cause gets the same. */
export function evidencePart(context: PageContext): readonly string[] {
  return context.assessment.differential
    .slice(0, 2)
    .filter((row, index) => index === 0 || row.probability >= 0.5)
    .flatMap((row) => [
      ...heading(context, `Why ${inSentence(conditionName(context.known, row.condition))}`),
      `From ${percent(row.prior)} % before anything was asked to ${percent(row.probability)} %, in decibans (dB).`,
      context.paint('quiet', '✓ present  – absent   source ■□□□ very low  ■■□□ low  ■■■□ moderate  ■■■■ high'),
      ...evidenceLines(context, row),
    ]);
}

function evidenceLines(context: PageContext, { condition, evidence }: Differential): readonly string[] {
  const shown = evidence.filter((line, i) => i < MOST_LINES && Math.abs(line.decibans) >= LEAST_WORTH_A_LINE);
  const others = evidence.slice(shown.length);
  const sum = others.reduce((total, line) => total + line.decibans, 0);
  return [
    ...shown.flatMap((line) => evidenceLine(context, condition, line)),
    ...(others.length === 0 ? [] : [`${others.length} more, together ${decibans(sum)} dB`]),
  ];
}

/** One line: answer and label, bar of ±10 dB, weight, grade of the source; a rival through which it works stands below. */
export function evidenceLine(context: PageContext, condition: string, line: Evidence): readonly string[] {
  const { known, paint } = context;
  const grade = gradeOf(known, condition, line);
  const boxes = grade === undefined ? '' : GRADE[grade].slice(0, 4);
  const weight = `${decibans(line.decibans)} dB`.padStart(8);
  return [
    `${answeredLabel(context, line)} ${weightBar(line.decibans, HALF_BAR, paint)} ${weight} ${boxes}`.trimEnd(),
    ...(line.rival === undefined
      ? []
      : hang('    ', `through ${inSentence(conditionName(known, line.rival))}, which explains it`)),
  ];
}

/** `✓ Slump test`, `– Slump test`, or for a group how many of those answered are present. */
function answeredLabel({ patientCase }: PageContext, { kind, label, findings }: Evidence): string {
  const answers = findings.flatMap(
    (id) => patientCase.observations.find(({ finding }) => finding === id)?.answer ?? [],
  );
  const present = answers.filter((answer) => answer === 'present').length;
  if (kind === 'group' && answers.length > 1) {
    const count = `, ${present}/${answers.length}`;
    return `${present > 0 ? '✓' : '–'} ${fit(label, LABEL_WIDTH - 2 - count.length).trimEnd()}${count}`.padEnd(
      LABEL_WIDTH,
    );
  }
  const mark = answers.length === 0 ? ' ' : present > 0 ? '✓' : '–';
  return fit(`${mark} ${label}`, LABEL_WIDTH);
}

/** The best grade among the figures of the line for this condition. Undefined: no figure, it works through other causes. */
export function gradeOf(known: KnowledgeIndex, condition: string, line: Evidence): Quality | undefined {
  if (line.kind === 'drawing') return 'very-low';
  const qualities = line.findings.flatMap(
    (finding) => known.likelihoodById.get(`${finding}__${condition}`)?.quality ?? [],
  );
  return BEST_FIRST.find((quality) => qualities.includes(quality));
}

const BEST_FIRST: readonly Quality[] = ['high', 'moderate', 'low', 'very-low'];
