import { ok, type Problem, type Result, refused } from '@junction/kernel';
import type { Answers, Instrument, Item, Score } from './instrument.ts';
import { evaluateScore } from './questionnaire/score-expression.ts';

/**
 * The parts that can be scored from the answers. An item without an answer has no part of its own, and does not enter a mean;
 * nothing is filled in. Refused: an item that the instrument does not have, a number outside its range, a part of a whole,
 * too few answers for a mean, or no answer at all. Means are exact, not rounded.
 */
export function scoreInstrument(instrument: Instrument, answers: Answers): Result<readonly Score[], Problem> {
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  const given = Object.entries(answers);
  const problems = given.flatMap(([id, value]) => problemsOf(instrument, id, items.get(id), value));
  if (problems.length > 0) return refused(problems);
  if (given.length === 0) return refused([{ path: instrument.id, message: 'has no answer; give at least one' }]);
  return combine(instrument, answers);
}

function problemsOf(instrument: Instrument, id: string, item: Item | undefined, value: number): readonly Problem[] {
  const path = `${instrument.id}.${id}`;
  if (item === undefined) {
    const known = instrument.items.map((it) => it.id).join(', ');
    return [{ path, message: `is no item of it; its items are ${known}` }];
  }
  const range = item.choices?.map((choice) => String(choice.value)).join(' or ');
  const fits =
    item.choices === undefined
      ? value >= item.from && value <= item.to && (!item.whole || Number.isInteger(value))
      : item.choices.some((choice) => choice.value === value);
  if (fits) return [];
  const what = item.whole ? 'a whole number' : 'a number';
  return [{ path, message: `must be ${range ?? `${what} from ${item.from} to ${item.to}`}` }];
}

function combine(instrument: Instrument, answers: Answers): Result<readonly Score[], Problem> {
  const { scoring } = instrument;
  const answered = instrument.items.flatMap(({ id }): readonly Score[] => {
    const value = answers[id];
    return value === undefined ? [] : [{ part: id, value }];
  });
  if (scoring.kind === 'own') return ok(answered);
  if (scoring.kind === 'mean') {
    if (answered.length < scoring.atLeast) {
      return refused([{ path: instrument.id, message: `needs at least ${scoring.atLeast} answers` }]);
    }
    const sum = answered.reduce((total, { value }) => total + value, 0);
    return ok([{ part: scoring.part, value: sum / answered.length }]);
  }
  if (scoring.kind === 'expression') {
    const given = answered.map(({ part: id, value }) => ({ id, value, top: scoring.top.includes(id) }));
    const value = evaluateScore(scoring.expression, given);
    return ok(value === null ? [] : [{ part: scoring.part, value }]);
  }
  const [above, below] = scoring.of.map((id) => answers[id]);
  const ratio = above !== undefined && below !== undefined && above > 0 && below > 0 ? above / below : undefined;
  return ok(ratio === undefined ? answered : [...answered, { part: scoring.part, value: ratio }]);
}
