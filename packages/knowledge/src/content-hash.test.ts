import { expect, it } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';

it('gives the digest that SHA-256 has for the two characters of an empty map', () => {
  expect(contentHash({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

it('does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [2, { d: 1, c: 'é' }], a: 1 })).toBe('{"a":1,"b":[2,{"c":"é","d":1}]}');
});

it('depends on the order of a list', () => {
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

it('takes a property that is undefined for one that is not there', () => {
  expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
});
