import { type SubsetFunction, subsetFunction } from './expectation.ts';
import {
  blankExpressed,
  copyOfGiven,
  expressionsOf,
  foldedFactors,
  foldReading,
  type GivenExpressed,
  linkFactors,
  multiplyGiven,
  overBackground,
  sumOverExpressed,
} from './given-expressed.ts';
import type { AnsweredReading, CompactRow } from './group-row.ts';
import { type LinkSlope, linkPlaces, linkSlope } from './link-slope.ts';
import type { ModelGroup, ModelReading } from './model.ts';
import type { CauseFactor } from './reading-factors.ts';
import type { SetLayout } from './sets.ts';
import { type SharedScore, sharedScores } from './shared-slope.ts';
import type { UncertainNumber } from './uncertain-number.ts';

/** How fast the log of a group's row changes with the logit of each uncertain number behind it, per set of causes. */
export interface GroupScores {
  /** Of an answer that stands alone; the other two are of several answers, and empty then. */
  readonly shared: readonly SharedScore[];
  readonly backgrounds: readonly BackgroundScore[];
  readonly links: readonly { readonly number: UncertainNumber; readonly slope: LinkSlope }[];
}

/** The score of the noise of one reading. */
export interface BackgroundScore {
  readonly number: UncertainNumber;
  readonly slope: SubsetFunction;
  /** Largest minus smallest value the score takes. */
  readonly range: number;
}

/**
 * The scores of the answered readings of one group, exactly; `row` is the group's row. The probability of "present" given who expressed is
 * keep − missed, and with θ on the logit scale d missed = −θ missed for a cause or the noise, and d present = −θ present
 * for an inhibitor; the other readings of the group stand beside it as they are.
 */
export function groupScores(
  layout: SetLayout,
  group: ModelGroup,
  answered: readonly AnsweredReading[],
  row: CompactRow,
): GroupScores {
  const positions = row.parents.map((d) => group.causes.findIndex(({ condition }) => condition === d));
  const known = answered.flatMap(({ reading, present }) => {
    const found = group.readings[reading];
    return found === undefined ? [] : [{ reading: found, present, factors: linkFactors(found, positions) }];
  });
  const [only] = answered;
  const [alone] = known;
  if (answered.length === 1 && only !== undefined && alone !== undefined) {
    const folded = foldedFactors(group, alone.reading, positions);
    return { shared: sharedScores(layout, group, only, positions, folded, row.values), backgrounds: [], links: [] };
  }
  const expressions = expressionsOf(group, positions);
  const others = besideEach(group, known, row.values.length);
  const places = positions.map((_, e) => linkPlaces(layout, row.parents, e));
  const backgrounds: BackgroundScore[] = [];
  const links: GroupScores['links'][number][] = [];
  known.forEach(({ reading, present, factors }, i) => {
    const { finding, noise } = reading;
    const sign = present ? 1 : -1;
    const beside = (what: 'present' | 'missed'): Float64Array => {
      const given = copyOfGiven(others[i] ?? blankExpressed(group, row.values.length));
      foldReading(given, reading, factors, what);
      return overBackground(group, given);
    };
    const missed = beside('missed');
    const kept = factors.some(({ keep }) => keep < 1) ? beside('present') : missed;
    positions.forEach((position, e) => {
      const link = reading.links[position];
      const condition = group.causes[position]?.condition ?? null;
      const place = places[e];
      if (link === undefined || condition === null || place === undefined || (link.cause === 0 && link.inhibit === 0))
        return;
      links.push({
        number: { kind: 'likelihood', row: link.row ?? null, finding, condition, sd: link.sd },
        slope:
          link.cause > 0
            ? linkSlope(row, expressions, missed, place, e, sign * link.cause)
            : linkSlope(row, expressions, kept, place, e, -sign * link.inhibit),
      });
    });
    backgrounds.push({
      number: { kind: 'background', row: null, finding, condition: null, sd: reading.noiseSd },
      ...noiseSlope(layout, row, sumOverExpressed(missed, expressions), sign * noise),
    });
  });
  return { shared: [], backgrounds, links };
}

interface Known {
  readonly reading: ModelReading;
  readonly present: boolean;
  readonly factors: readonly CauseFactor[];
}

/** For each answer the product of all the others, from the products of those before it and of those after it. */
function besideEach(group: ModelGroup, known: readonly Known[], size: number): readonly GivenExpressed[] {
  const running = blankExpressed(group, size);
  const before = known.map(({ reading, present, factors }) => {
    const here = copyOfGiven(running);
    foldReading(running, reading, factors, present ? 'present' : 'absent');
    return here;
  });
  const after = blankExpressed(group, size);
  for (let i = known.length - 1; i >= 0; i--) {
    const { reading, present, factors } = known[i] ?? {};
    const here = before[i];
    if (reading === undefined || factors === undefined || here === undefined) continue;
    multiplyGiven(here, after);
    foldReading(after, reading, factors, present === true ? 'present' : 'absent');
  }
  return before;
}

function noiseSlope(
  layout: SetLayout,
  row: CompactRow,
  missed: Float64Array,
  factor: number,
): Pick<BackgroundScore, 'slope' | 'range'> {
  const values = new Float64Array(missed.length);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let t = 0; t < values.length; t++) {
    const value = (factor * (missed[t] ?? 0)) / (row.values[t] ?? 1);
    values[t] = value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { slope: subsetFunction(layout, row.parents, values), range: most - least };
}
