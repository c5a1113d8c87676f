import type { Finding } from '@junction/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVisits } from './compare-visits.ts';
import { encounterCase } from './encounter-case.ts';
import { type Entry, type EntryBody, SPINE_LEVELS } from './entry.ts';
import { foldEntries } from './fold-entries.ts';
import { questionsOf } from './questions.ts';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  ...{ id, label: id, kind: 'exam', how: '', who: 'clinician', minutes: 1, burden: 0, group: id, tier: 'exam' },
  ...{
    core: true,
    background: { point: 0.1, interval: [0.05, 0.2], source: 'estimate' },
    position: 'any',
    sided: true,
  },
  ...more,
});
const kb = {
  findings: [
    ...['slr', 'facet-tender-tlj', 'tlj-pa-hypo', 'tlj-pa-hyper', 'lumbar-facet-tender', 'lumbar-pa-hypo'].map((id) =>
      finding(id),
    ),
    ...['lumbar-pa-hyper', 'reflex-knee', 'weak-toe-ext', 'sensory-l5', 'tlj-rotation-restricted'].map((id) =>
      finding(id),
    ),
    ...['no-leg-pain', 'leg-pain-below-knee', 'gca-symptoms'].map((id) =>
      finding(id, { who: 'patient', kind: 'history' }),
    ),
    finding('hip-ir-limited', { measure: { unit: 'degrees', min: 0, max: 90, presentWhen: { op: '<=', cut: 25 } } }),
  ],
};

let count = 0;
const entry = (body: EntryBody, at = `2026-03-02T15:00:00.${String(++count).padStart(3, '0')}Z`): Entry => ({
  ...{ id: `0195${String(count).padStart(4, '0')}`, at, by: 'clinician', body },
});
const observed = (bodies: readonly EntryBody[]) =>
  encounterCase(kb, foldEntries(bodies.map((body) => entry(body))), {}).observations;
const asked = (bodies: readonly EntryBody[], patient = {}) =>
  questionsOf(kb, foldEntries(bodies.map((body) => entry(body))), patient).map(({ id }) => id);

describe('entries of an encounter', () => {
  it('come to the same in every order of arrival, however often one arrives', () => {
    const body: fc.Arbitrary<EntryBody> = fc.oneof(
      fc.record({
        kind: fc.constant('finding' as const),
        finding: fc.constantFrom('slr', 'reflex-knee'),
        value: fc.constantFrom('present', 'absent', 'not-done', null),
      }),
      fc.record({
        kind: fc.constant('soreness' as const),
        level: fc.constantFrom(...SPINE_LEVELS),
        side: fc.constantFrom('left', 'right'),
        value: fc.constantFrom(0, 1, 2, null),
      }),
      fc.record({
        kind: fc.constant('movement' as const),
        level: fc.constantFrom(...SPINE_LEVELS),
        value: fc.constantFrom('stiff', 'even', 'loose', null),
      }),
    );
    const entries = fc.array(fc.tuple(body, fc.integer({ min: 0, max: 9 })), { maxLength: 30 }).map((list) =>
      list.map(
        ([it, second], index): Entry => ({
          id: `id${index}`,
          by: 'a',
          body: it,
          at: `2026-03-02T15:00:0${second}.000Z`,
        }),
      ),
    );
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, order) => {
        const shuffled = [...all, ...all.slice(0, 5)]
          .map((it) => ({ it, key: order.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ it }) => it);
        expect(encounterCase(kb, foldEntries(shuffled), {})).toEqual(encounterCase(kb, foldEntries(all), {}));
      }),
    );
  });

  it('take the later of two about the same thing, and nothing where it was taken back', () => {
    expect(
      observed([
        { kind: 'finding', finding: 'slr', value: 'absent' },
        { kind: 'finding', finding: 'slr', value: 'present', side: 'left' },
      ]),
    ).toEqual([{ finding: 'slr', answer: 'present', side: 'left' }]);
    expect(
      observed([
        { kind: 'finding', finding: 'slr', value: 'absent' },
        { kind: 'finding', finding: 'slr', value: null },
      ]),
    ).toEqual([]);
  });
});

describe('the spine by touch', () => {
  const felt = (values: Readonly<Record<string, 0 | 1 | 2>>): readonly EntryBody[] =>
    (['T11', 'T12', 'L1'] as const).flatMap((level) =>
      (['left', 'right'] as const).map(
        (side): EntryBody => ({ kind: 'soreness', level, side, value: values[`${level} ${side}`] ?? 0 }),
      ),
    );

  it('is tender with its side and stretch where the familiar pain was felt', () => {
    expect(observed(felt({ 'T12 left': 2, 'L1 left': 2 }))).toEqual([
      { finding: 'facet-tender-tlj', answer: 'present', side: 'left', level: 'T12-L1' },
    ]);
  });

  it('is not tender only after every level was felt on both sides', () => {
    expect(observed(felt({ 'T12 left': 1 }))).toEqual([{ finding: 'facet-tender-tlj', answer: 'absent' }]);
    expect(observed(felt({}).slice(1))).toEqual([]);
  });

  it('is stiff or loose at a level, and counts after what was entered as the finding itself', () => {
    const stiff: EntryBody = { kind: 'movement', level: 'T12', value: 'stiff' };
    expect(observed([stiff])).toEqual([{ finding: 'tlj-pa-hypo', answer: 'present', level: 'T12' }]);
    expect(observed([{ kind: 'finding', finding: 'tlj-pa-hypo', value: 'absent' }, stiff])).toEqual([
      { finding: 'tlj-pa-hypo', answer: 'absent' },
    ]);
  });
});

describe('the tables', () => {
  const measure = (
    item: 'knee-reflex' | 'great-toe-strength' | 'hip-internal-rotation' | 'trunk-rotation',
    left: number,
    right: number,
  ): readonly EntryBody[] => [
    { kind: 'measure', item, side: 'left', value: left },
    { kind: 'measure', item, side: 'right', value: right },
  ];

  it('compare the sides: less on one is present there, the same on both is absent, one alone says nothing', () => {
    expect(observed(measure('knee-reflex', 1, 2))).toEqual([
      { finding: 'reflex-knee', answer: 'present', side: 'left' },
    ]);
    expect(observed(measure('knee-reflex', 2, 2))).toEqual([{ finding: 'reflex-knee', answer: 'absent' }]);
    expect(observed(measure('great-toe-strength', 4, 5).slice(0, 1))).toEqual([]);
  });

  it('read a limit at and beyond it', () => {
    expect(observed(measure('hip-internal-rotation', 25, 40))).toContainEqual({
      finding: 'hip-ir-limited',
      answer: 'present',
      measured: 25,
    });
    expect(observed(measure('hip-internal-rotation', 26, 30))).toContainEqual({
      finding: 'hip-ir-limited',
      answer: 'absent',
      measured: 26,
    });
    expect(observed(measure('trunk-rotation', 45, 35))).toEqual([
      { finding: 'tlj-rotation-restricted', answer: 'present' },
    ]);
    expect(observed(measure('trunk-rotation', 44, 36))).toEqual([
      { finding: 'tlj-rotation-restricted', answer: 'absent' },
    ]);
  });
});

describe('what cannot well be true', () => {
  it('is asked about: a positive test on the other side than the complaint, once, until somebody says to keep it', () => {
    const wrong: readonly EntryBody[] = [
      { kind: 'side', side: 'left' },
      { kind: 'finding', finding: 'slr', value: 'present', side: 'right' },
    ];
    expect(asked(wrong)).toEqual(['other-side slr']);
    expect(asked([...wrong, { kind: 'kept', question: 'other-side slr', reason: 'both legs were tested' }])).toEqual(
      [],
    );
  });

  it('is asked about: a reflex on a side without a leg, a number that cannot be, an age that is not', () => {
    expect(
      asked([
        { kind: 'text', field: 'missing-limb', text: 'left below the knee' },
        { kind: 'measure', item: 'ankle-reflex', side: 'left', value: 2 },
      ]),
    ).toEqual(['missing-limb ankle-reflex']);
    expect(asked([{ kind: 'measure', item: 'hip-flexion', side: 'left', value: 200 }])).toEqual([
      'out-of-range hip-flexion left',
    ]);
    expect(asked([{ kind: 'finding', finding: 'gca-symptoms', value: 'present' }], { ageYears: 49 })).toEqual([
      'age gca-symptoms',
    ]);
    expect(asked([{ kind: 'finding', finding: 'gca-symptoms', value: 'present' }], { ageYears: 50 })).toEqual([]);
  });

  it('is asked about: two answers of which only one can be, and a drawing that lies on the other side', () => {
    expect(
      asked([
        { kind: 'finding', finding: 'no-leg-pain', value: 'present' },
        { kind: 'finding', finding: 'leg-pain-below-knee', value: 'present' },
      ]),
    ).toEqual(['both-present no-leg-pain leg-pain-below-knee']);
    expect(
      asked([
        { kind: 'side', side: 'left' },
        { kind: 'pain', marks: [{ region: 'groin', side: 'right' }] },
      ]),
    ).toEqual(['drawing-other-side']);
  });
});

describe('two visits', () => {
  it('are compared finding by finding, with the numbers', () => {
    const before = encounterCase(
      kb,
      foldEntries([
        entry({ kind: 'finding', finding: 'hip-ir-limited', value: 20 }),
        entry({ kind: 'finding', finding: 'slr', value: 'absent' }),
      ]),
      {},
    );
    const now = encounterCase(
      kb,
      foldEntries([
        entry({ kind: 'finding', finding: 'hip-ir-limited', value: 30 }),
        entry({ kind: 'finding', finding: 'slr', value: 'absent' }),
      ]),
      {},
    );
    expect(compareVisits(before, now)).toEqual([
      { finding: 'hip-ir-limited', before: 'present', now: 'absent', measuredBefore: 20, measuredNow: 30 },
    ]);
  });
});
