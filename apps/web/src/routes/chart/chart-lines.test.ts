import type { Chart } from '@junction/contract';
import { expect, test } from 'vitest';
import { chartLines, matching } from './chart-lines.ts';

const patient = {
  patientId: 'p',
  name: 'Ana Ruiz',
  ageYears: 44,
  sex: 'female' as const,
  birthDate: null,
  isSample: true,
};
const encounter = (more: Partial<Chart['encounters'][number]>): Chart['encounters'][number] => ({
  ...{
    encounterId: 'one',
    kind: 'visit',
    startedAt: '2026-03-02T15:00:00Z',
    reason: null,
    signature: null,
    leader: null,
  },
  ...{ mechanism: null, documents: [], drawing: null, marks: [], addenda: 0 },
  ...more,
});
const chart: Chart = {
  patient,
  encounters: [
    encounter({ encounterId: 'first', marks: [{ region: 'groin', side: 'left' }] }),
    encounter({
      ...{ encounterId: 'second', startedAt: '2026-03-09T15:00:00Z', mechanism: 'hypomobile' },
      leader: { condition: 'tlj-syndrome', probability: 0.66 },
      documents: [{ kind: 'letter', title: 'To the family doctor' }],
    }),
  ],
  upcoming: [],
};

test('the latest encounter stands first, with its leading cause in words and whole percent', () => {
  const lines = chartLines(chart, undefined);
  expect(lines.map(({ encounterId, leader, places }) => ({ encounterId, leader, places }))).toEqual([
    { encounterId: 'second', leader: 'tlj-syndrome 66%', places: [] },
    { encounterId: 'first', leader: undefined, places: ['left groin'] },
  ]);
});

test('a search finds an encounter by cause, mechanism, place or document, and wants every word', () => {
  const lines = chartLines(chart, undefined);
  const found = (query: string) => matching(lines, query).map(({ encounterId }) => encounterId);
  expect(found('letter hypomobile')).toEqual(['second']);
  expect(found('GROIN')).toEqual(['first']);
  expect(found('groin letter')).toEqual([]);
  expect(found('  ')).toEqual(['second', 'first']);
});
