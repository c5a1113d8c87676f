import { describe, expect, it } from 'vitest';
import { reasonsForSamePerson } from './reasons-for-same-person.ts';

const ana = { givenName: 'Ana', familyName: 'Núñez', birthDate: '1984-02-29' };

describe('two entries', () => {
  it('are likely one person with the same name and day of birth, accents aside', () => {
    expect(reasonsForSamePerson(ana, { ...ana, familyName: 'NUNEZ' }, 'share-no-contact')).toEqual([
      'same-name',
      'same-birth-date',
    ]);
  });

  it('may be one person when given and family name were swapped', () => {
    const swapped = { ...ana, givenName: 'Nunez', familyName: 'Ana' };
    expect(reasonsForSamePerson(ana, swapped, 'share-no-contact')).toEqual(['same-name', 'same-birth-date']);
  });

  it('may be one person with a slip in the name and the same contact', () => {
    const slip = { givenName: 'Anna', familyName: 'Nunes', birthDate: '1984-02-19' };
    expect(reasonsForSamePerson(ana, slip, 'share-a-contact')).toEqual(['similar-name', 'same-contact']);
  });

  it('are not asked about when only the name is the same', () => {
    expect(reasonsForSamePerson(ana, { ...ana, birthDate: '1991-07-01' }, 'share-no-contact')).toEqual([]);
  });

  it('may be one person by the name alone when a day of birth is not known', () => {
    expect(reasonsForSamePerson(ana, { ...ana, birthDate: null }, 'share-no-contact')).toEqual(['same-name']);
  });

  it('are not asked about when they are twins at one address', () => {
    expect(reasonsForSamePerson(ana, { ...ana, givenName: 'Marta' }, 'share-a-contact')).toEqual([]);
  });
});
