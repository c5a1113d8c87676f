import { isRealDay } from '@junction/contract';
import type { Problem } from '@junction/kernel';

const earliest = '1880-01-01';

/** The farthest zone from UTC: a child born today there is not born tomorrow here. */
const fourteenHoursMs = 14 * 60 * 60 * 1000;

export function checkBirthDate({ birthDate }: { readonly birthDate: string | null }, now: Date): readonly Problem[] {
  if (birthDate === null) return [];
  const latest = new Date(now.getTime() + fourteenHoursMs).toISOString().slice(0, 10);
  if (isRealDay(birthDate) && birthDate >= earliest && birthDate <= latest) return [];
  return [{ path: 'birthDate', message: `must be a real day from ${earliest} to today` }];
}
