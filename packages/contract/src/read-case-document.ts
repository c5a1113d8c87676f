import { ok, type Problem, type Result, refused } from '@junction/kernel';
import { Composer, type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { MAX_CASE_BYTES } from './case-limits.ts';
import { readCaseTokens } from './case-tokens.ts';
import { pathOf } from './input-words.ts';
import { createProblemList, type ProblemList } from './problem-list.ts';

/**
 * The plain value written in a YAML 1.2 or JSON text: maps, lists, strings, numbers, booleans and null, nothing else.
 * Refused, each with its place: a text over 1 MB (before it is parsed), deep nesting, many or dangling aliases,
 * syntax errors (by line and column), a second document, duplicate keys, keys that are not words, and tags beyond YAML's own.
 */
export function readCaseDocument(text: string): Result<unknown, Problem> {
  const bytes = utf8Length(text);
  if (bytes > MAX_CASE_BYTES) return refused([CASE_TOO_LARGE]);
  const tokens = readCaseTokens(text);
  if (!tokens.ok) return tokens;

  // The core schema keeps dates, yes/no and merge keys as plain strings, whatever version a directive asks for.
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, resolveKnownTags: false });
  const [document, second] = composer.compose(tokens.value, true, text.length);
  if (document === undefined) return refused([{ path: 'case', message: 'the text is empty' }]);

  const problems = createProblemList();
  const syntax = second === undefined ? [...document.errors, ...document.warnings] : document.errors;
  for (const error of syntax) problems.add(placeAt(text, error.pos[0]), () => error.message);
  if (second !== undefined) {
    problems.add(placeAt(text, second.range[0]), () => 'a second document starts here; a case file holds one');
  }
  if (problems.count() === 0) checkNode(document.contents, { text, document, problems, path: '', above: [] });
  return problems.count() > 0 ? refused(problems.listed()) : ok(document.toJS({ maxAliasCount: -1 }));
}

/** The refusal of a case over the limit, for readers who stop before they have the whole of it. */
export const CASE_TOO_LARGE: Problem = { path: 'case', message: 'too large; a case file holds at most 1 MB' };

interface Place {
  readonly text: string;
  readonly document: Document;
  readonly problems: ProblemList;
  readonly path: string;
  readonly above: readonly unknown[];
}

/** Recurses no deeper than the limit that the tokens were held to; aliases are looked up, not followed. */
function checkNode(node: unknown, place: Place): void {
  const { document, problems, path, above } = place;
  const here = path === '' ? 'case' : path;
  if (isAlias(node)) {
    const target = node.resolve(document);
    if (target === undefined) problems.add(here, () => 'this alias has no anchor before it; write the value out');
    else if (above.includes(target)) problems.add(here, () => 'this alias contains itself; write the value out');
    return;
  }
  const inside = [...above, node];
  if (isSeq(node)) {
    node.items.forEach((item, index) => {
      checkNode(item, { ...place, path: pathOf(path, index), above: inside });
    });
  }
  if (isMap(node)) checkMap(node.items, { ...place, above: inside });
}

function checkMap(pairs: readonly unknown[], place: Place): void {
  const { text, problems, path } = place;
  const firstLine = new Map<string, number>();
  for (const pair of pairs) {
    if (!isPair(pair)) continue;
    const offset = (pair.key as Node | null)?.range?.[0] ?? 0;
    if (!isScalar(pair.key) || typeof pair.key.value === 'object') {
      problems.add(path === '' ? 'case' : path, () => `${placeAt(text, offset)}: a key must be a word`);
      continue;
    }
    const key = String(pair.key.value);
    const keyPath = pathOf(path, key);
    const first = firstLine.get(key);
    if (first === undefined) firstLine.set(key, offset);
    else {
      problems.add(
        keyPath,
        () => `given twice, on line ${lineAt(text, first)} and line ${lineAt(text, offset)}; keep one`,
      );
    }
    checkNode(pair.value, { ...place, path: keyPath });
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function placeAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `line ${lineAt(text, offset)}, column ${before.length - before.lastIndexOf('\n')}`;
}

function utf8Length(text: string): number {
  // Beyond the limit in UTF-16 units the text is beyond it in bytes as well: no need to encode ten megabytes to say so.
  return text.length > MAX_CASE_BYTES ? text.length : new TextEncoder().encode(text).length;
}
