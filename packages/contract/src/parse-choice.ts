import { describe, suggestion } from './input-words.ts';
import type { ProblemList } from './problem-list.ts';

/** One of the allowed words; anything else is a problem at `path` that lists them, and the result is undefined. */
export function parseChoice<T extends string>(
  value: unknown,
  allowed: readonly T[],
  path: string,
  problems: ProblemList,
): T | undefined {
  const chosen = allowed.find((word) => word === value);
  if (chosen === undefined) {
    problems.add(path, () => {
      const near = typeof value === 'string' ? suggestion(value, allowed) : '';
      return `${describe(value)} is not one of ${allowed.join(', ')}${near}`;
    });
  }
  return chosen;
}

/** Reports every key of `entries` that is not in `known`. */
export function refuseUnknownKeys(
  entries: readonly (readonly [string, unknown])[],
  known: readonly string[],
  pathOfKey: (key: string) => string,
  problems: ProblemList,
): void {
  for (const [key] of entries) {
    if (known.includes(key)) continue;
    problems.add(
      pathOfKey(key),
      () => `unknown key${suggestion(key, known) || `; the known keys are ${known.join(', ')}`}`,
    );
  }
}
