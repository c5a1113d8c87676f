import { invariant } from '@junction/kernel';
import type { FindingId, RegionId } from '@junction/knowledge';
import type { Case } from '../case.ts';

/** A case from what is told of it; findings named here are present, all others not asked. */
export function aCase(told: {
  readonly age?: number;
  readonly sex?: 'female' | 'male';
  readonly pain?: readonly RegionId[];
  readonly present?: readonly FindingId[];
  readonly absent?: readonly FindingId[];
}): Case {
  const present = told.present ?? [];
  const absent = told.absent ?? [];
  invariant(!present.some((id) => absent.includes(id)), 'a finding is present or absent, not both');
  return {
    patient: {
      ...(told.age === undefined ? {} : { ageYears: told.age }),
      ...(told.sex === undefined ? {} : { sex: told.sex }),
    },
    setting: 'chiropractic',
    ...(told.pain === undefined ? {} : { pain: told.pain.map((region) => ({ region })) }),
    observations: [
      ...present.map((finding) => ({ finding, answer: 'present' as const })),
      ...absent.map((finding) => ({ finding, answer: 'absent' as const })),
    ],
  };
}
