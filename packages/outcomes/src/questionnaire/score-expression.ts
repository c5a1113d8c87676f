import { ok, type Problem, type Result, refused } from '@junction/kernel';

/** What an expression reads of the answers, and how it combines them. */
export type ScoreExpression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'path'; readonly take: 'sum' | 'count'; readonly from: 'top' | 'all' | readonly string[] }
  | {
      readonly kind: 'operation';
      readonly sign: '+' | '-' | '*' | '/';
      readonly left: ScoreExpression;
      readonly right: ScoreExpression;
    };

const PATH =
  /^%resource\.(item|descendants\(\))(?:\.where\(((?:linkId\s*=\s*'[^']{1,80}')(?:\s+or\s+linkId\s*=\s*'[^']{1,80}')*)\))?\.answer\.value(?:\.ordinal\(\))?\.(sum|count)\(\)/;
const MOST_LETTERS = 4000;
const DEEPEST = 20;

/**
 * The part of FHIRPath that scores of questionnaires need: sums and counts of answers with their ordinal values, numbers,
 * + - * / and parentheses. Whatever else is asked for is refused by its place: nothing is guessed, and nothing is run.
 */
export function parseScoreExpression(text: string): Result<ScoreExpression, Problem> {
  if (text.length > MOST_LETTERS) return refused([{ path: '', message: `is longer than ${MOST_LETTERS} letters` }]);
  let at = 0;
  const skip = (): void => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const operations = (
    signs: readonly string[],
    next: (depth: number) => ScoreExpression | undefined,
    depth: number,
  ) => {
    let left = next(depth);
    for (;;) {
      skip();
      const sign = SIGNS.find((it) => it === text[at] && signs.includes(it));
      if (left === undefined || sign === undefined) return left;
      at += 1;
      const right = next(depth);
      if (right === undefined) return undefined;
      left = { kind: 'operation', sign, left, right };
    }
  };
  const sum = (depth: number): ScoreExpression | undefined => operations(['+', '-'], product, depth);
  const product = (depth: number): ScoreExpression | undefined => operations(['*', '/'], factor, depth);
  const factor = (depth: number): ScoreExpression | undefined => {
    skip();
    if (text[at] === '(' && depth < DEEPEST) {
      at += 1;
      const inner = sum(depth + 1);
      skip();
      if (inner === undefined || text[at] !== ')') return undefined;
      at += 1;
      return inner;
    }
    const rest = text.slice(at);
    const number = /^\d+(?:\.\d+)?/.exec(rest)?.[0];
    if (number !== undefined) {
      at += number.length;
      return { kind: 'number', value: Number(number) };
    }
    const path = PATH.exec(rest);
    if (path === null) return undefined;
    at += path[0].length;
    const ids = [...(path[2] ?? '').matchAll(/'([^']+)'/g)].map(([, id = '']) => id);
    return {
      ...{ kind: 'path', take: path[3] === 'sum' ? 'sum' : 'count' },
      from: ids.length > 0 ? ids : path[1] === 'item' ? 'top' : 'all',
    };
  };
  const parsed = sum(0);
  skip();
  if (parsed !== undefined && at === text.length) return ok(parsed);
  const message = `is not understood from letter ${at + 1} on; sums and counts of answers, numbers, + - * / and ( ) are`;
  return refused([{ path: '', message }]);
}

const SIGNS = ['+', '-', '*', '/'] as const;

/** One answer that was given. `top`: its question stands at the top of the questionnaire. */
export interface GivenAnswer {
  readonly id: string;
  readonly value: number;
  readonly top: boolean;
}

/** The value; null where it divides by zero or no answer was given. */
export function evaluateScore(expression: ScoreExpression, answers: readonly GivenAnswer[]): number | null {
  return answers.length === 0 ? null : resultOf(expression, answers);
}

function resultOf(expression: ScoreExpression, answers: readonly GivenAnswer[]): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'path') {
    const { from, take } = expression;
    const read = answers.filter(({ id, top }) => from === 'all' || (from === 'top' ? top : from.includes(id)));
    return take === 'count' ? read.length : read.reduce((total, { value }) => total + value, 0);
  }
  const left = resultOf(expression.left, answers);
  const right = resultOf(expression.right, answers);
  if (left === null || right === null) return null;
  if (expression.sign === '+') return left + right;
  if (expression.sign === '-') return left - right;
  if (expression.sign === '*') return left * right;
  return right === 0 ? null : left / right;
}
