import type { Problem } from '@junction/kernel';
import { clockRangeProblems } from './hours-problems.ts';
import type { BookingPolicy } from './policy.ts';
import { numberProblems, unknownIdProblems } from './setting-problems.ts';

const A_YEAR_OF_MINUTES = 527_040;
const TWO_YEARS_OF_DAYS = 731;

export function policyProblems(policy: BookingPolicy, services: readonly string[], path: string): readonly Problem[] {
  return [
    ...numberProblems(policy.noticeMinutes, 0, A_YEAR_OF_MINUTES, `${path}.noticeMinutes`),
    ...numberProblems(policy.horizonDays, 0, TWO_YEARS_OF_DAYS, `${path}.horizonDays`),
    ...numberProblems(policy.cancelWindowMinutes, 0, A_YEAR_OF_MINUTES, `${path}.cancelWindowMinutes`),
    ...numberProblems(policy.alignment.everyMinutes, 1, 1440, `${path}.alignment.everyMinutes`),
    ...numberProblems(policy.shortestUsefulGapMinutes, 0, 1440, `${path}.shortestUsefulGapMinutes`),
    ...numberProblems(policy.holdMinutes, 1, 1440, `${path}.holdMinutes`),
    ...policy.caps.flatMap((cap, i) => [
      ...clockRangeProblems(cap, `${path}.caps[${i}]`),
      ...numberProblems(cap.most, 0, 1440, `${path}.caps[${i}].most`),
      ...(cap.services === 'any' ? [] : unknownIdProblems(cap.services, services, `${path}.caps[${i}].services`)),
    ]),
  ];
}
