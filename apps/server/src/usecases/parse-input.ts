import { didYouMean, ok, type Problem, type Result, refused } from '@junction/kernel';
import type { Static, TSchema } from '@sinclair/typebox';
import type { TypeCheck } from '@sinclair/typebox/compiler';
import { type ValueError, ValueErrorType } from '@sinclair/typebox/errors';

export interface ParseInput<T extends TSchema> {
  readonly shape: TypeCheck<T>;
  readonly value: unknown;
  readonly check: (input: Static<T>) => readonly Problem[];
}

const deepest = 24;
const mostProblems = 50;

/** The input, or everything that is wrong with it, each by its path. No message repeats what was sent, except names of fields. */
export function parseInput<T extends TSchema>({ shape, value, check }: ParseInput<T>): Result<Static<T>, Problem> {
  const unfit = findUnfit(value);
  if (unfit.length > 0) return refused(unfit);
  if (shape.Check(value)) {
    const problems = check(value);
    return problems.length === 0 ? ok(value) : refused(problems);
  }
  const problems = new Map<string, Problem>();
  for (const error of shape.Errors(value)) {
    const path = pathOf(error.path);
    // The first error of a place says the most: a field that is missing is not also of the wrong type.
    if (!problems.has(path)) problems.set(path, { path, message: messageOf(error) });
    if (problems.size >= mostProblems) break;
  }
  return refused([...problems.values()]);
}

/** `/hours/0/opens` as `hours[0].opens`. */
function pathOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  return parts.reduce((path, part) => inside(path, part.replaceAll('~1', '/').replaceAll('~0', '~')), root);
}

/** The path of the whole input, which stands alone. */
const root = 'body';
const longestName = 60;

/** The path of what a place holds under a key: `[0]`, `.opens`, and in quotes what is no plain name. */
function inside(path: string, key: string): string {
  const name = key.length > longestName ? `${key.slice(0, longestName)}…` : key;
  if (/^\d+$/.test(name)) return path === root ? name : `${path}[${name}]`;
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${path === root ? '' : path}[${JSON.stringify(name)}]`;
  return path === root ? name : `${path}.${name}`;
}

function messageOf({ type, schema, path }: ValueError): string {
  const right = typeof schema.description === 'string' ? `give ${schema.description}` : undefined;
  if (type === ValueErrorType.ObjectRequiredProperty) return `is missing${right === undefined ? '' : `; ${right}`}`;
  if (type === ValueErrorType.ObjectAdditionalProperties) {
    const known = Object.keys(schema.properties ?? {});
    const near = didYouMean(path.split('/').at(-1) ?? '', known);
    return near === undefined
      ? `is unknown here; known are ${known.join(', ')}`
      : `is unknown here; did you mean ${near}?`;
  }
  return right ?? (type === ValueErrorType.Object ? 'must be an object' : 'has the wrong form');
}

interface Place {
  readonly path: string;
  readonly value: unknown;
  readonly depth: number;
}

/** What no schema says: text that no database keeps as it is, numbers beyond what a number holds, nesting without end. */
function findUnfit(input: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  const open: Place[] = [{ path: root, value: input, depth: 0 }];
  for (let place = open.pop(); place !== undefined && problems.length < mostProblems; place = open.pop()) {
    const { path, value, depth } = place;
    const wrong = unfitness(value);
    if (wrong !== undefined) problems.push({ path, message: wrong });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest) {
      problems.push({ path, message: `is nested deeper than ${deepest} levels` });
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      if (unfitness(key) !== undefined)
        problems.push({ path, message: 'has a key with a character that cannot be kept' });
      else open.push({ path: inside(path, key), value: child, depth: depth + 1 });
    }
  }
  return problems;
}

function unfitness(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'is beyond what a number can hold';
  if (typeof value === 'string' && /[\0\p{Surrogate}]/u.test(value)) return 'has a character that cannot be kept';
  return undefined;
}
