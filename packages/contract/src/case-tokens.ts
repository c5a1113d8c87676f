import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { type CST, Lexer, Parser } from 'yaml';
import { MAX_CASE_ALIASES, MAX_CASE_DEPTH } from './case-limits.ts';

/**
 * The syntax tokens of a YAML text that is safe to compose. Refused: nesting so deep that composing, which recurses,
 * would exhaust the stack, and aliases enough to multiply the text by itself. Lexer and parser do not recurse.
 */
export function readCaseTokens(text: string): Result<readonly CST.Token[], Problem> {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_CASE_DEPTH) {
      return refused([{ path: 'case', message: `nested deeper than ${MAX_CASE_DEPTH} levels; a case needs four` }]);
    }
    if (lexeme.startsWith('*') && ++aliases > MAX_CASE_ALIASES) {
      return refused([
        { path: 'case', message: `more than ${MAX_CASE_ALIASES} aliases (*name); write the values out` },
      ]);
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return ok(tokens);
}
