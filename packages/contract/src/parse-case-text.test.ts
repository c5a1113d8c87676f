import { problemLine } from '@junction/kernel';
import { describe, expect, test } from 'vitest';
import { aKnowledgeBase } from './a-knowledge-base.ts';
import { parseCaseText } from './parse-case-text.ts';

const kb = aKnowledgeBase();

function linesOf(text: string): readonly string[] {
  const result = parseCaseText(text, kb);
  return result.ok ? [] : result.problems.map(problemLine);
}

describe('a case that can be read', () => {
  test('gives patient, setting, side, drawing and observations', () => {
    const text = `
patient: { age: 44, sex: female }
side: left
pain:
  - { region: iliac-crest, side: left, intensity: 6 }
  - { region: groin }
findings:
  cancer-history: absent
  slr: { value: absent, side: left }
  facet-tender-tlj: { value: present, side: left, level: T12-L1 }
`;
    expect(parseCaseText(text, kb)).toEqual({
      ok: true,
      value: {
        patient: { ageYears: 44, sex: 'female' },
        setting: 'chiropractic',
        side: 'left',
        pain: [{ region: 'iliac-crest', side: 'left', intensity: 6 }, { region: 'groin' }],
        observations: [
          { finding: 'cancer-history', answer: 'absent' },
          { finding: 'slr', answer: 'absent', side: 'left' },
          { finding: 'facet-tender-tlj', answer: 'present', side: 'left', level: 'T12-L1' },
        ],
      },
    });
  });

  test('may be JSON, indented by tabs, with a byte order mark', () => {
    expect(parseCaseText('\ufeff{\n\t"findings": {\n\t\t"slr": "present"\n\t}\n}\n', kb)).toEqual({
      ok: true,
      value: { patient: {}, setting: 'chiropractic', observations: [{ finding: 'slr', answer: 'present' }] },
    });
  });

  test('may repeat an answer through an alias', () => {
    const text = 'findings:\n  slr: &left { value: absent, side: left }\n  facet-tender-tlj: *left\n';
    expect(parseCaseText(text, kb)).toMatchObject({
      value: {
        observations: [
          { finding: 'slr', side: 'left' },
          { finding: 'facet-tender-tlj', side: 'left' },
        ],
      },
    });
  });

  test.each([
    ['37.9', 'absent'],
    ['38', 'present'],
    ['38.1', 'present'],
    ['30', 'absent'],
    ['45', 'present'],
  ])('a temperature of %s is %s and stays measured', (number, answer) => {
    expect(parseCaseText(`findings: { temp-38: ${number} }`, kb)).toMatchObject({
      value: { observations: [{ finding: 'temp-38', answer, measured: Number(number) }] },
    });
  });

  test.each([
    ['4.9', 'present'],
    ['5', 'absent'],
  ])('a Schober of %s cm below its cut of 5 is %s', (number, answer) => {
    expect(parseCaseText(`findings: { schober-limited: ${number} }`, kb)).toMatchObject({
      value: { observations: [{ answer }] },
    });
  });

  test('an empty drawing beside findings is no drawing', () => {
    const result = parseCaseText('pain: []\nfindings: { slr: absent }', kb);
    expect(result.ok && 'pain' in result.value).toBe(false);
  });

  test('minus zero is zero', () => {
    const result = parseCaseText('patient: { age: -0 }\npain: [{ region: groin, intensity: -0 }]', kb);
    expect(result).toEqual({
      ok: true,
      value: {
        patient: { ageYears: 0 },
        setting: 'chiropractic',
        pain: [{ region: 'groin', intensity: 0 }],
        observations: [],
      },
    });
  });
});

describe('a case that is refused says where and what would be right', () => {
  test.each([
    ['findings: { slrr: present }', 'findings.slrr: unknown finding; did you mean slr?'],
    ['findings: { zzzzzzzz: present }', 'findings.zzzzzzzz: unknown finding'],
    ['findings: { constructor: present }', 'findings.constructor: unknown finding'],
    ['patinet: { age: 3 }\nfindings: { slr: absent }', 'patinet: unknown key; did you mean patient?'],
    [
      'patient: { age: 44, weight: 70 }\nfindings: { slr: absent }',
      'patient.weight: unknown key; the known keys are age, sex',
    ],
    ['patient: { age: 130 }\nfindings: { slr: absent }', 'patient.age: 130 is outside 0–120'],
    ['patient: { age: -1 }\nfindings: { slr: absent }', 'patient.age: -1 is outside 0–120'],
    ['patient: { age: 44.5 }\nfindings: { slr: absent }', 'patient.age: 44.5 is not a whole number of years'],
    ['patient: { age: .nan }\nfindings: { slr: absent }', 'patient.age: must be a whole number of years, not NaN'],
    ['patient: { age: .inf }\nfindings: { slr: absent }', 'patient.age: Infinity is outside 0–120'],
    ['patient: { age: "44" }\nfindings: { slr: absent }', 'patient.age: must be a whole number of years, not "44"'],
    [
      'patient: { age: 1980-02-03 }\nfindings: { slr: absent }',
      'patient.age: must be a whole number of years, not "1980-02-03"',
    ],
    ['patient: { sex: F }\nfindings: { slr: absent }', 'patient.sex: "F" is not one of female, male'],
    [
      'patient: { sex: femal }\nfindings: { slr: absent }',
      'patient.sex: "femal" is not one of female, male; did you mean female?',
    ],
    [
      'patient: [44]\nfindings: { slr: absent }',
      'patient: must be a mapping such as { age: 44, sex: female }, not a list',
    ],
    [
      'setting: hospital\nfindings: { slr: absent }',
      'setting: "hospital" is not one of primary-care, chiropractic, specialist',
    ],
    [
      'side: leftt\nfindings: { slr: absent }',
      'side: "leftt" is not one of left, right, both, midline; did you mean left?',
    ],
    ['side:\nfindings: { slr: absent }', 'side: nothing is not one of left, right, both, midline'],
    ['pain: groin', 'pain: must be a list such as - { region: groin, side: left }, not "groin"'],
    ['pain: [groin]', 'pain[0]: must be a mapping such as { region: groin, side: left }, not "groin"'],
    ['pain: [{ region: groin }, { region: gron }]', 'pain[1].region: unknown region; did you mean groin?'],
    ['pain: [{ region: elsewhere }]', 'pain[0].region: unknown region; the regions are iliac-crest, groin, flank'],
    ['pain: [{ side: left }]', 'pain[0].region: missing; name the painted region'],
    ['pain: [{ region: groin, intensity: 11 }]', 'pain[0].intensity: 11 is outside 0–10'],
    ['pain: [{ region: groin, intensity: high }]', 'pain[0].intensity: must be a number from 0 to 10, not "high"'],
    [
      'pain: [{ region: groin, strength: 3 }]',
      'pain[0].strength: unknown key; the known keys are region, side, intensity',
    ],
    [
      'pain: [{ region: groin, side: left, intensity: 6 }, { region: groin, side: left, intensity: 2 }]',
      'pain[1]: groin left is already in pain[0]; keep one',
    ],
    [
      'pain: [{ region: groin, side: left }, { region: groin, side: both }]',
      'pain[1]: groin both is already in pain[0]; keep one',
    ],
    ['findings: [slr]', 'findings: must be a mapping such as { slr: absent }, not a list'],
    ['findings: { slr: yes }', 'findings.slr: "yes" is not an answer; give present or absent'],
    ['findings: { slr: true }', 'findings.slr: true is not an answer; give present or absent'],
    [
      'findings: { slr: presnt }',
      'findings.slr: "presnt" is not an answer; give present or absent; did you mean present?',
    ],
    [
      'findings: { slr: not asked }',
      'findings.slr: "not asked" is not an answer; give present or absent, or leave it out if it was not asked',
    ],
    [
      'findings: { slr: }',
      'findings.slr: nothing is not an answer; give present or absent, or leave it out if it was not asked',
    ],
    [
      'findings: { slr: 45 }',
      'findings.slr: 45 is not an answer: this finding is not measured; give present or absent',
    ],
    ['findings: { temp-38: 50 }', 'findings.temp-38: 50 is outside 30–45 °C'],
    ['findings: { temp-38: .nan }', 'findings.temp-38: NaN is outside 30–45 °C'],
    [
      'findings: { temp-38: "38.5" }',
      'findings.temp-38: "38.5" is not an answer; give present, absent or a number from 30 to 45 (°C)',
    ],
    ['findings: { slr: { side: left } }', 'findings.slr.value: nothing is not an answer; give present or absent'],
    [
      'findings: { slr: { value: present, note: x } }',
      'findings.slr.note: unknown key; the known keys are value, side, level',
    ],
    [
      'findings: { slr: { value: present, side: up } }',
      'findings.slr.side: "up" is not one of left, right, both, midline',
    ],
    [
      'findings: { slr: { value: present, level: t12–l1 } }',
      'findings.slr.level: "t12–l1" is not a spinal level; did you mean T12-L1?',
    ],
    [
      'findings: { slr: { value: present, level: L6 } }',
      'findings.slr.level: "L6" is not a spinal level; write a level as T12-L1, L5-S1 or T12',
    ],
    [
      'findings: { slr: { value: present, level: L1-T12 } }',
      'findings.slr.level: "L1-T12" is not a spinal level; write a level as T12-L1, L5-S1 or T12',
    ],
    ['findings: { age-50-plus: present }', 'findings.age-50-plus: follows from the age; give patient.age instead'],
    ['findings: { sex-female: present }', 'findings.sex-female: follows from the sex; give patient.sex instead'],
    [
      'findings: { loc-groin: present }',
      'findings.loc-groin: follows from the drawing; give pain: [{ region: groin }] instead',
    ],
    ['patient: { age: 44 }', 'case: nothing to assess; give at least one finding in findings or one region in pain'],
    ['pain: []\nfindings: {}', 'case: nothing to assess; give at least one finding in findings or one region in pain'],
    ['', 'case: must be a mapping with findings or pain, not nothing'],
    ['hello', 'case: must be a mapping with findings or pain, not "hello"'],
    ['[1, 2]', 'case: must be a mapping with findings or pain, not a list'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toContain(line);
  });

  test('all problems at once', () => {
    const text = 'patient: { age: 130 }\npain: [{ region: gron }]\nfindings: { slrr: present, slr: 3 }\nextra: 1';
    expect(linesOf(text)).toEqual([
      'extra: unknown key; the known keys are patient, setting, side, pain, findings',
      'patient.age: 130 is outside 0–120',
      'pain[0].region: unknown region; did you mean groin?',
      'findings.slrr: unknown finding; did you mean slr?',
      'findings.slr: 3 is not an answer: this finding is not measured; give present or absent',
    ]);
  });

  test('a key that would break a line is shown quoted', () => {
    expect(linesOf('{"findings": {"a\\nb\\u2028c": "present"}}')).toEqual([
      'findings."a\\nb\\u2028c": unknown finding',
    ]);
  });
});

describe('a text that is not one plain document is refused before it is read as a case', () => {
  test.each([
    [
      'findings:\n  slr: present\n  temp-38: 38\n  slr: absent',
      'findings.slr: given twice, on line 2 and line 4; keep one',
    ],
    ['{"findings": {"slr": "present", "slr": "present"}}', 'findings.slr: given twice, on line 1 and line 1; keep one'],
    [
      'findings: { slr: absent }\n---\nfindings: {}',
      'line 2, column 1: a second document starts here; a case file holds one',
    ],
    ['findings:\n\tslr: present', 'line 2, column 1: Tabs are not allowed as indentation'],
    ['findings: slr: present', 'line 1, column 11: Nested mappings are not allowed in compact mappings'],
    ['{"findings": {"slr": "present"', 'line 1, column 31: Flow map must end with a }'],
    ['findings: !!js/function "function () {}"', 'line 1, column 11: Unresolved tag: tag:yaml.org,2002:js/function'],
    ['findings: { slr: !!binary aGk= }', 'line 1, column 18: Unresolved tag: tag:yaml.org,2002:binary'],
    ['? [a, b]\n: present', 'case: line 1, column 3: a key must be a word'],
    ['findings: { slr: *nowhere }', 'findings.slr: this alias has no anchor before it; write the value out'],
    ['findings: &all { slr: *all }', 'findings.slr: this alias contains itself; write the value out'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toContain(line);
  });

  test('a version directive does not bring back the old meanings of yes and no', () => {
    expect(linesOf('%YAML 1.1\n---\nfindings: { slr: yes }')).toEqual([
      'findings.slr: "yes" is not an answer; give present or absent',
    ]);
  });
});

describe('a hostile text is refused quickly', () => {
  test('ten megabytes, unparsed', () => {
    expect(linesOf(`# ${'x'.repeat(10 * 1024 * 1024)}`)).toEqual(['case: too large; a case file holds at most 1 MB']);
  });

  test('exactly one megabyte is read; one byte more is not', () => {
    const padded = (bytes: number) => `findings: { slr: absent } #${'x'.repeat(bytes - 27)}`;
    expect(linesOf(padded(1024 * 1024))).toEqual([]);
    expect(linesOf(padded(1024 * 1024 + 1))).toEqual(['case: too large; a case file holds at most 1 MB']);
  });

  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{"a":'.repeat(100_000)],
    ['dashes', '- '.repeat(500_000)],
    ['closed brackets', `findings: ${'['.repeat(3_000)}${']'.repeat(3_000)}`],
    ['steps', Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['broken steps', `[\n${Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a: : `).join('\n')}`],
  ])('deep nesting by %s', (_, text) => {
    expect(linesOf(text)).toEqual(['case: nested deeper than 20 levels; a case needs four']);
  });

  test('aliases that multiply', () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`);
    expect(linesOf(`a0: &a0 lol\n${laughs.join('\n')}`)).toEqual([
      'case: more than 20 aliases (*name); write the values out',
    ]);
  });

  test('keys that reach for the prototype of every object', () => {
    expect(linesOf('{"__proto__": {"polluted": 1}, "findings": {"__proto__": "present"}}')).toEqual([
      '"__proto__": unknown key; the known keys are patient, setting, side, pain, findings',
      'findings."__proto__": unknown finding',
    ]);
    expect('polluted' in {}).toBe(false);
  });

  test('fifty thousand unknown findings: a hundred are named, the rest counted', () => {
    const text = `findings:\n${Array.from({ length: 50_000 }, (_, i) => ` f${i}: present`).join('\n')}`;
    const lines = linesOf(text);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('case: 49900 more problems are not listed');
  });
});
