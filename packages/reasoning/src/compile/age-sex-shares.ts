import type { ConditionId, FindingId, KnowledgeBase, Likelihood } from '@junction/knowledge';
import { oddsProduct } from './target-probability.ts';

/** Lower age bounds of the bands. They are the cuts of the three age findings: under 40, 50 or older, over 70. */
export const AGE_BANDS: readonly number[] = [0, 40, 50, 71];

/** How people divide over age bands (aligned with `AGE_BANDS`, adding up to 1) and sexes. */
export interface AgeSexShares {
  readonly bands: readonly number[];
  readonly female: number;
}

/** How the whole clinic population divides: the backgrounds of the age and sex findings. */
export function populationShares(kb: KnowledgeBase): AgeSexShares {
  const background = (finding: FindingId, otherwise: number): number =>
    kb.findings.find(({ id }) => id === finding)?.background.point ?? otherwise;
  const under40 = background('age-under-40', 0.35);
  const over50 = background('age-50-plus', 0.45);
  const over70 = background('age-70-plus', 0.1);
  return { bands: [under40, 1 - under40 - over50, over50 - over70, over70], female: background('sex-female', 0.5) };
}

/**
 * How the people with one condition divide: the population's division, bent to the condition's own age and sex rows.
 * A share that no row gives keeps the population's proportion to its neighbors. Age and sex are taken as independent
 * given the condition.
 */
export function conditionShares(
  condition: ConditionId,
  population: AgeSexShares,
  rows: readonly Likelihood[],
): AgeSexShares {
  const share = (finding: FindingId, background: number): number | undefined => {
    const row = rows.find((r) => r.condition === condition && r.finding === finding);
    return row === undefined ? undefined : oddsProduct(background, row.modelLrPos / row.modelLrNeg);
  };
  const [young = 0, forties = 0, fifties = 0, old = 0] = population.bands;
  return {
    bands: bandsFrom(
      { young, forties, fifties, old },
      {
        under40: share('age-under-40', young),
        over50: share('age-50-plus', fifties + old),
        over70: share('age-70-plus', old),
      },
    ),
    female: share('sex-female', population.female) ?? population.female,
  };
}

interface Bands {
  readonly young: number;
  readonly forties: number;
  readonly fifties: number;
  readonly old: number;
}

interface GivenShares {
  readonly under40: number | undefined;
  readonly over50: number | undefined;
  readonly over70: number | undefined;
}

function bandsFrom(all: Bands, given: GivenShares): readonly number[] {
  const { over50 } = given;
  const over70 =
    given.over70 === undefined || over50 === undefined ? given.over70 : Math.min(given.over70, MOST_OF_A_PART * over50);
  const young = given.under40;
  if (over50 !== undefined) {
    const below50 = 1 - over50;
    const under40 = young === undefined ? (below50 * all.young) / (all.young + all.forties) : young;
    const old = over70 ?? (over50 * all.old) / (all.fifties + all.old);
    return coherent([under40, below50 - under40, over50 - old, old]);
  }
  const rest = 1 - (young ?? 0) - (over70 ?? 0);
  const spread =
    (young === undefined ? all.young : 0) + all.forties + all.fifties + (over70 === undefined ? all.old : 0);
  return coherent([
    young ?? (rest * all.young) / spread,
    (rest * all.forties) / spread,
    (rest * all.fifties) / spread,
    over70 ?? (rest * all.old) / spread,
  ]);
}

/** Rows judged one by one can add up to more than everybody; a band then keeps a small share and all are scaled to one. */
function coherent(bands: readonly number[]): readonly number[] {
  const floored = bands.map((share) => Math.max(share, SMALLEST_BAND));
  const total = floored.reduce((sum, share) => sum + share, 0);
  return floored.map((share) => share / total);
}

const MOST_OF_A_PART = 0.95;
const SMALLEST_BAND = 0.005;
