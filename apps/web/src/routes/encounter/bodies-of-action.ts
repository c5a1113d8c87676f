import type { EntryBody } from '@junction/encounter';
import { type CaseAction, type CaseState, reduceCase } from '../instrument/case-state.ts';

/** What an action on the instrument is as entries. What the record of the patient says (age, sex) is not entered here. */
export function bodiesOfAction(action: CaseAction, { entered }: Pick<CaseState, 'entered'>): readonly EntryBody[] {
  switch (action.kind) {
    case 'answer': {
      const { finding, answer, measured, side, level } = action.observation;
      const where = { ...(side !== undefined && { side }), ...(level !== undefined && { level }) };
      return [{ kind: 'finding', finding, value: measured ?? answer, ...where }];
    }
    case 'not-done':
      return [{ kind: 'finding', finding: action.finding, value: 'not-done' }];
    case 'clear':
      return [{ kind: 'finding', finding: action.finding, value: null }];
    case 'side':
      return [{ kind: 'side', side: action.side ?? null }];
    case 'draw':
    case 'intensity':
    case 'toggle-pain': {
      const before: CaseState = { entered, past: [], lastTopic: undefined, sheet: 0 };
      return [{ kind: 'pain', marks: reduceCase(before, action).entered.known.pain ?? [] }];
    }
    case 'age':
    case 'sex':
    case 'setting':
    case 'open':
    case 'start-over':
    case 'undo':
      return [];
  }
}
