import { expect, it } from 'vitest';
import { searchKeyOf } from './search-key.ts';

it('finds a name whatever its case, accents and hyphens', () => {
  expect(searchKeyOf({ givenName: 'Zoë', familyName: 'Núñez-O’Brien', preferredName: null })).toBe('nunez o brien zoe');
});

it('finds the name a person goes by', () => {
  expect(searchKeyOf({ givenName: 'William', familyName: 'Berg', preferredName: 'Bill' })).toBe('berg william bill');
});
