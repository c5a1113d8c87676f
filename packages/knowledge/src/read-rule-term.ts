import { type Fields, readFields } from './fields.ts';
import { complain, inside, mention, type Place } from './place.ts';
import type { RuleTerm } from './types.ts';

const FORMS =
  'a finding id, { all: [..] }, { any: [..] }, { at_least: 2, of: [..] }, { age: { at_least: 50 } }, { sex: male } or { region: groin }';

/** A rule over findings as it is written in YAML. Terms nest; there is no `not`, so a rule can only become more true. */
export function readRuleTerm(value: unknown, place: Place): RuleTerm {
  if (typeof value === 'string') {
    mention(place, value, ['finding']);
    return { kind: 'finding', finding: value };
  }
  return readFields(value, place, (f) => {
    if (f.has('all')) return { kind: 'all', of: readTerms(f, 'all') };
    if (f.has('any')) return { kind: 'any', of: readTerms(f, 'any') };
    if (f.has('at_least')) return readAtLeast(f);
    if (f.has('age')) return f.record('age', readAge);
    if (f.has('sex')) return { kind: 'sex', sex: f.oneOf('sex', ['female', 'male']) };
    if (f.has('region')) return { kind: 'region', region: f.ref('region', ['region']) };
    complain(place, `is no term of a rule; must be ${FORMS}`);
    return { kind: 'any', of: [] };
  });
}

function readTerms(f: Fields, key: string): readonly RuleTerm[] {
  const place = inside(f.place, key);
  const value = f.raw(key);
  if (!Array.isArray(value) || value.length === 0) {
    complain(place, 'must be a list of at least one term');
    return [];
  }
  return value.map((term, i) => readRuleTerm(term, inside(place, String(i))));
}

function readAtLeast(f: Fields): RuleTerm {
  const of = readTerms(f, 'of');
  const count = f.number('at_least', { min: 1, max: Math.max(1, of.length) });
  return { kind: 'atLeast', count, of };
}

function readAge(f: Fields): RuleTerm {
  const years = { min: 0, max: 120 };
  const atLeast = f.numberIfAny('at_least', years);
  const below = f.numberIfAny('below', years);
  if (atLeast === undefined && below === undefined) complain(f.place, 'must have at_least, below or both, in years');
  return {
    kind: 'age',
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(below === undefined ? {} : { below }),
  };
}
