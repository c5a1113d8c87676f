import type { Finding } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { expect, test } from 'vitest';
import { answerAction, levelAction, notDoneAction, sideAction } from './answer-actions.ts';
import type { Entry } from './entry-of.ts';

const crest: Finding = {
  id: 'crest',
  label: 'Crest point',
  kind: 'exam',
  how: '',
  who: 'clinician',
  minutes: 1,
  burden: 1,
  group: 'touch',
  tier: 'exam',
  core: true,
  background: { point: 0.2, interval: [0.1, 0.36], source: 'estimate' },
  position: 'prone',
  sided: true,
};
const known: Case = { patient: {}, setting: 'chiropractic', side: 'left', observations: [] };
const toDo: Entry = { state: 'to-do', observation: undefined };
const present: Entry = { state: 'present', observation: { finding: 'crest', answer: 'present', side: 'right' } };

test('a test of one side starts on the side of the complaint', () => {
  expect(answerAction(crest, toDo, 'present', known)).toEqual({
    kind: 'answer',
    observation: { finding: 'crest', answer: 'present', side: 'left' },
  });
});

test('the same answer again takes it back, another answer keeps the side', () => {
  expect(answerAction(crest, present, 'present', known)).toEqual({ kind: 'clear', finding: 'crest' });
  expect(answerAction(crest, present, 'absent', known)).toEqual({
    kind: 'answer',
    observation: { finding: 'crest', answer: 'absent', side: 'right' },
  });
});

test('not done again takes not done back', () => {
  expect(notDoneAction(crest, toDo)).toEqual({ kind: 'not-done', finding: 'crest' });
  expect(notDoneAction(crest, { state: 'not-done', observation: undefined })).toEqual({
    kind: 'clear',
    finding: 'crest',
  });
});

test('a side without an answer means present there', () => {
  expect(sideAction(crest, toDo, 'both')).toEqual({
    kind: 'answer',
    observation: { finding: 'crest', answer: 'present', side: 'both' },
  });
});

test('a level can be told and taken back', () => {
  const told = { finding: 'crest', answer: 'present', level: 'T12-L1' } as const;
  expect(levelAction({ finding: 'crest', answer: 'present' }, 'T12-L1')).toEqual({ kind: 'answer', observation: told });
  expect(levelAction(told, undefined)).toEqual({
    kind: 'answer',
    observation: { finding: 'crest', answer: 'present' },
  });
});
