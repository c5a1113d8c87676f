import { invariant } from '@junction/kernel';
import type { Case } from './case.ts';
import type { PriorTable } from './model.ts';

/** The key of the prior odds for this patient: setting, age band and sex, `any` for what is not known. */
export function stratumOf(prior: PriorTable, { setting, patient }: Pick<Case, 'setting' | 'patient'>): string {
  const { ageYears, sex } = patient;
  const band = ageYears === undefined ? undefined : prior.ageBands.findLast((lower) => lower <= ageYears);
  return `${setting}/${band ?? 'any'}/${sex ?? 'any'}`;
}

/** Prior odds, one per condition, of this patient's stratum. */
export function priorOdds(prior: PriorTable, patient: Pick<Case, 'setting' | 'patient'>): readonly number[] {
  const key = stratumOf(prior, patient);
  const odds = prior.odds[key];
  invariant(odds !== undefined, `the model has no prior odds for the stratum ${key}`);
  return odds;
}
