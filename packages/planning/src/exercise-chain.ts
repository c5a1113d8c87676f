import type { Exercise } from '@junction/knowledge';

/** The next harder allowed exercise along the progression, skipping those that are not allowed; null at its end. */
export function harderThan(exercise: Exercise, byId: ReadonlyMap<string, Exercise>, allowed: Allowed): string | null {
  const seen = new Set([exercise.id]);
  let next = exercise.progressTo;
  while (next !== undefined && !seen.has(next)) {
    const candidate = byId.get(next);
    if (candidate === undefined) return null;
    if (allowed(candidate)) return candidate.id;
    seen.add(next);
    next = candidate.progressTo;
  }
  return null;
}

/** An allowed exercise that progresses to this one, the lowest level first; null where none does. */
export function easierThan(exercise: Exercise, byId: ReadonlyMap<string, Exercise>, allowed: Allowed): string | null {
  const before = [...byId.values()]
    .filter(
      (candidate) => candidate.progressTo === exercise.id && candidate.level <= exercise.level && allowed(candidate),
    )
    .sort((a, b) => a.level - b.level);
  return before[0]?.id ?? null;
}

type Allowed = (exercise: Exercise) => boolean;
