import type { KnowledgeBase } from '@junction/knowledge';
import type { Case, Observation } from '@junction/reasoning';
import type { CheckAnswers } from './answers.ts';
import { answersFromDrawing } from './from-drawing.ts';
import { visibleAnswers } from './questions.ts';

/** What the engine is given: the answers that count, and what the drawing says. "Not sure" is the same as not asked. */
export function toCase(kb: Pick<KnowledgeBase, 'safety' | 'findings'>, check: CheckAnswers): Case {
  const { ageYears, sex, side, pain, answers } = visibleAnswers(kb, check);
  const given = [...answers, ...[...answersFromDrawing(pain ?? [])].map(([finding, answer]) => ({ finding, answer }))];
  const observations = given.flatMap(({ finding, answer }): readonly Observation[] =>
    answer === 'not-sure' ? [] : [{ finding, answer: answer === 'yes' ? 'present' : 'absent' }],
  );
  return {
    patient: { ...(ageYears === undefined ? {} : { ageYears }), ...(sex === undefined ? {} : { sex }) },
    setting: 'chiropractic',
    ...(side === undefined ? {} : { side }),
    ...(pain === undefined || pain.length === 0 ? {} : { pain }),
    observations,
  };
}
