import type { Duplicate } from '@junction/contract';
import { didYouMean } from '@junction/kernel';
import { plainName } from './search-key.ts';

type Reason = Duplicate['because'][number];

interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
}

/**
 * What speaks for two entries being one person; empty when it is too little to ask. A name alone is not enough where both
 * days of birth are known and differ; a day of birth and an address alone are not either, for so are twins.
 */
export function reasonsForSamePerson(
  a: Person,
  b: Person,
  contact: 'share-a-contact' | 'share-no-contact',
): readonly Reason[] {
  const name = compareNames(a, b);
  if (name === undefined) return [];
  const isSameDay = a.birthDate !== null && a.birthDate === b.birthDate;
  const isDayOpen = a.birthDate === null || b.birthDate === null;
  const shares = contact === 'share-a-contact';
  if (!isSameDay && !shares && !(name === 'same-name' && isDayOpen)) return [];
  return [name, ...(isSameDay ? (['same-birth-date'] as const) : []), ...(shares ? (['same-contact'] as const) : [])];
}

/** Swapped given and family names count as the same; a slip in either as similar. */
function compareNames(a: Person, b: Person): 'same-name' | 'similar-name' | undefined {
  const words = ({ givenName, familyName }: Person): string =>
    plainName(`${givenName} ${familyName}`).split(' ').sort().join(' ');
  if (words(a) === words(b)) return 'same-name';
  const isNear = (one: string, other: string): boolean => didYouMean(plainName(one), [plainName(other)]) !== undefined;
  return isNear(a.givenName, b.givenName) && isNear(a.familyName, b.familyName) ? 'similar-name' : undefined;
}
