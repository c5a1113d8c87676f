import { invariant } from '@junction/kernel';
import type { Condition, ConditionId, Figure, KnowledgeBase, Setting, SettingAdjustment } from '@junction/knowledge';
import type { PriorTable } from '../model.ts';
import { AGE_BANDS, type AgeSexShares, conditionShares, populationShares } from './age-sex-shares.ts';
import { roundNumber } from './round-number.ts';
import { solvePrior } from './solve-prior.ts';
import { oddsProduct } from './target-probability.ts';
import { logitSd } from './uncertainty.ts';

/**
 * Prior odds for every setting, age band and sex, and for `any` of the last two. In each stratum P(d ∈ S) equals the
 * prevalence of `stratumPrevalences`; the strata of primary care together give the published prevalence.
 */
export function compilePrior(kb: KnowledgeBase): PriorTable {
  const odds: Record<string, readonly number[]> = {};
  const residual = residualColumn(kb);
  for (const [stratum, prevalences] of stratumPrevalences(kb)) {
    odds[stratum] = solvePrior(prevalences, residual).map(roundNumber);
  }
  return {
    odds,
    ageBands: AGE_BANDS,
    residual,
    sd: kb.conditions.map((condition) => roundNumber(logitSd(shareOf(condition).interval))),
  };
}

/**
 * The share of people with each condition, per stratum `setting/band/sex`. `prevalence` is meant and not `prior`: causes
 * co-exist here, and the prior of the evidence is the share of people for whom a condition is the *one* explanation.
 * The residual is by definition the one explanation where it stands, so for it the prior is meant.
 * Age and sex act by Bayes' rule on prevalence (prevalence × P(stratum | condition) / P(stratum)), the setting on its odds.
 */
export function stratumPrevalences(kb: KnowledgeBase): ReadonlyMap<string, readonly number[]> {
  const population = populationShares(kb);
  const shares = kb.conditions.map(({ id }) => conditionShares(id, population, kb.likelihoods));
  const strata = new Map<string, readonly number[]>();
  for (const setting of SETTINGS) {
    const factors = kb.conditions.map((condition) => settingFactor(kb.settings, setting, condition));
    const prevalenceIn = (band: number, female: number): readonly number[] =>
      kb.conditions.map((condition, d) => {
        const own = shares[d];
        invariant(own !== undefined, 'one division of people per condition');
        const ratio =
          ((own.bands[band] ?? 0) * sexShare(own, female)) /
          ((population.bands[band] ?? 1) * sexShare(population, female));
        return oddsProduct(Math.min(shareOf(condition).point * ratio, MOST), factors[d] ?? 1);
      });
    const mixed = (bands: readonly number[], sexes: readonly number[]): readonly number[] => {
      const parts = bands.flatMap((band) =>
        sexes.map((female) => ({
          weight: (population.bands[band] ?? 0) * sexShare(population, female),
          prevalences: prevalenceIn(band, female),
        })),
      );
      const total = parts.reduce((sum, { weight }) => sum + weight, 0);
      return kb.conditions.map((_, d) =>
        parts.reduce((sum, { weight, prevalences }) => sum + (weight * (prevalences[d] ?? 0)) / total, 0),
      );
    };
    const everyBand = AGE_BANDS.map((_, band) => band);
    for (const [sexName, sexes] of SEXES) {
      for (const band of everyBand) strata.set(`${setting}/${AGE_BANDS[band]}/${sexName}`, mixed([band], sexes));
      strata.set(`${setting}/any/${sexName}`, mixed(everyBand, sexes));
    }
  }
  return strata;
}

/** The column of the condition that means "nothing specific", or null. */
export function residualColumn(kb: KnowledgeBase): number | null {
  const column = kb.conditions.findIndex(({ residual }) => residual);
  return column < 0 ? null : column;
}

/** The share of people who have it: its prevalence, or for the residual the share for whom it is the one explanation. */
export const shareOf = ({ residual, prior, prevalence }: Condition): Figure => (residual ? prior : prevalence);

/** The factor on prior odds: that of the condition itself, else `serious` for a serious one, else `all`, else 1. */
export function settingFactor(
  settings: readonly SettingAdjustment[],
  setting: Setting,
  { id, serious }: Pick<Condition, 'serious'> & { readonly id: ConditionId },
): number {
  const factors = settings.find((s) => s.setting === setting)?.factors ?? {};
  return factors[id] ?? (serious ? factors.serious : undefined) ?? factors.all ?? 1;
}

function sexShare({ female }: AgeSexShares, isFemale: number): number {
  return isFemale === 1 ? female : 1 - female;
}

const SETTINGS: readonly Setting[] = ['primary-care', 'chiropractic', 'specialist'];
const SEXES: readonly (readonly [name: string, female: readonly number[]])[] = [
  ['female', [1]],
  ['male', [0]],
  ['any', [1, 0]],
];
/** No stratum is told that more than this share has one condition. */
const MOST = 0.8;
