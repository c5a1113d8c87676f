import type { FindingId } from '@junction/knowledge';
import type { Evidence } from './assessment.ts';
import type { AnsweredReading } from './group-row.ts';
import { loneRatio } from './lone-ratio.ts';
import type { Model, ModelGroup } from './model.ts';

/** One line of an explanation before it is about a condition. */
export interface EvidenceLine {
  readonly kind: Evidence['kind'];
  readonly label: string;
  readonly findings: readonly FindingId[];
  /** For each finding, how many times likelier its answer is with condition d alone than with none. */
  readonly ratios: (d: number) => readonly number[];
  /** The same for the whole line. */
  readonly direct: (d: number) => number;
}

/** The line of an answered sign group. */
export function groupLine(
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  direct: (d: number) => number,
  labelOf: (finding: FindingId) => string,
): EvidenceLine {
  const findings = answered.flatMap(({ reading }) => group.readings[reading]?.finding ?? []);
  const [only] = findings;
  const alone = findings.length === 1 && only !== undefined;
  return {
    kind: alone ? 'finding' : 'group',
    label: alone ? labelOf(only) : group.label,
    findings,
    ratios: (d) => answered.map((answer) => loneRatio(group, answer, d)),
    direct,
  };
}

/** The smallest contribution worth a line; what is dropped adds up to far less than a thousandth of a deciban. */
const LEAST_DECIBANS = 1e-6;
/** A line that is not a rival's doing takes at least this share of its size from the condition itself. */
const OWN_SHARE = 0.5;

/**
 * The evidence about one condition, largest first; ties in model order. A rival is named where a line lowers the condition
 * though the answers themselves do not speak against it: then the line favours another cause that explains it, and the
 * named one gains the most probability by it.
 */
export function evidenceFor(
  model: Model,
  lines: readonly EvidenceLine[],
  contributions: ReadonlyMap<number, readonly number[]>,
  probabilities: readonly number[],
  d: number,
  ratioDecibans: (ratio: number) => number,
): readonly Evidence[] {
  const own = contributions.get(d) ?? [];
  const evidence = lines.flatMap((line, g): Evidence[] => {
    const decibans = own[g] ?? 0;
    if (Math.abs(decibans) < LEAST_DECIBANS) return [];
    const throughRival = decibans < 0 && ratioDecibans(line.direct(d)) > OWN_SHARE * decibans;
    const rival = throughRival ? gainsMost(contributions, probabilities, g, d) : null;
    const name = rival === null ? undefined : model.conditions[rival];
    const about = rival ?? d;
    const { kind, label, findings } = line;
    const finding = saysMost(line, about, rival === null ? decibans : 1);
    return [{ finding, findings, label, kind, decibans, ...(name === undefined ? {} : { rival: name }) }];
  });
  return evidence.sort((a, b) => Math.abs(b.decibans) - Math.abs(a.decibans));
}

/** The condition whose probability the line raises most: the slope of the logistic turns log-odds into probability. */
function gainsMost(
  contributions: ReadonlyMap<number, readonly number[]>,
  probabilities: readonly number[],
  line: number,
  not: number,
): number | null {
  let best: number | null = null;
  let most = 0;
  probabilities.forEach((p, d) => {
    const gain = (contributions.get(d)?.[line] ?? 0) * p * (1 - p);
    if (d !== not && gain > most) {
      most = gain;
      best = d;
    }
  });
  return best;
}

/** The answered member that speaks loudest about the condition in the direction of the line. */
function saysMost({ findings, ratios }: EvidenceLine, d: number, direction: number): FindingId {
  let best = findings[0] ?? '';
  let most = 0;
  ratios(d).forEach((ratio, i) => {
    const strength = direction > 0 ? ratio : 1 / ratio;
    if (strength > most) {
      most = strength;
      best = findings[i] ?? best;
    }
  });
  return best;
}
