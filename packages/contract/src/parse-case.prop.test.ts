import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aKnowledgeBase } from './a-knowledge-base.ts';
import { parseCaseText } from './parse-case-text.ts';
import { parseCaseValue } from './parse-case-value.ts';
import { toCaseDocument } from './to-case-document.ts';

const kb = aKnowledgeBase();

const side = fc.constantFrom('left', 'right', 'both', 'midline');
const answer = fc.constantFrom('present', 'absent');
const level = fc.constantFrom('T12-L1', 'L5-S1', 'T12', 'C7-T1');

const caseDocument = fc.record(
  {
    patient: fc.record(
      { age: fc.integer({ min: 0, max: 120 }), sex: fc.constantFrom('female', 'male') },
      { requiredKeys: [] },
    ),
    setting: fc.constantFrom('primary-care', 'chiropractic', 'specialist'),
    side,
    pain: fc.uniqueArray(
      fc.record(
        {
          region: fc.constantFrom('groin', 'iliac-crest', 'flank'),
          side,
          intensity: fc.double({ min: 0, max: 10, noNaN: true }),
        },
        { requiredKeys: ['region'] },
      ),
      { selector: (mark) => mark.region },
    ),
    findings: fc.record(
      {
        slr: fc.oneof(answer, fc.record({ value: answer, side, level }, { requiredKeys: ['value'] })),
        'cancer-history': answer,
        'temp-38': fc.oneof(answer, fc.double({ min: 30, max: 45, noNaN: true })),
      },
      { requiredKeys: ['slr'] },
    ),
  },
  { requiredKeys: ['findings'] },
);

test('a case written out and read again is the same case', () => {
  fc.assert(
    fc.property(caseDocument, (document) => {
      const first = parseCaseValue(document, kb);
      if (!first.ok) throw new Error(JSON.stringify(first.problems));
      const written = toCaseDocument(first.value);
      expect(parseCaseValue(written, kb)).toEqual(first);
      expect(parseCaseText(JSON.stringify(written), kb)).toEqual(first);
    }),
  );
});

test('reading changes nothing in the value that it reads', () => {
  fc.assert(
    fc.property(fc.anything({ maxDepth: 4 }), (value) => {
      const before = fc.stringify(value);
      parseCaseValue(value, kb);
      expect(fc.stringify(value)).toBe(before);
    }),
  );
});

test('whatever the value, the answer is a case or problems that each name a place and fit on a line', () => {
  const nearlyACase = fc.record(
    {
      patient: fc.anything(),
      setting: fc.anything(),
      side: fc.anything(),
      pain: fc.array(fc.oneof(fc.anything(), fc.record({ region: fc.anything(), side: fc.anything() }))),
      findings: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('slr', 'temp-38', '__proto__')), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), nearlyACase), (value) => {
      const result = parseCaseValue(value, kb);
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { path, message } of result.problems) {
        expect(path).not.toBe('');
        expect(message).not.toBe('');
        expect(path + message).not.toMatch(/[\n\r\u2028\u2029]/);
      }
    }),
  );
});

test('whatever the text, the answer is a case or problems that each name a place', () => {
  const scrap = fc.constantFrom(
    'findings',
    'slr',
    'present',
    'pain',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '\n',
    '\n  ',
    '\t',
    '|\n',
    '>\n',
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '---\n',
    '...\n',
    '# ',
    '%YAML 1.1\n',
    '<<',
    '\0',
    '38',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(scrap).map((scraps) => scraps.join('')),
      ),
      (text) => {
        const result = parseCaseText(text, kb);
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { path, message } of result.problems) {
          expect(path).not.toBe('');
          expect(message).not.toBe('');
        }
      },
    ),
    { numRuns: 500 },
  );
});
