import type { Resource } from './clinic.ts';

/**
 * The ids of one resource for each need, in the order of the needs, no resource twice; undefined when there is no such
 * choice. Earlier resources are taken first, as far as the other needs can then still be met.
 */
export function matchResources(needs: readonly string[], free: readonly Resource[]): readonly string[] | undefined {
  return match(needs, 0, free, new Set());
}

function match(
  needs: readonly string[],
  index: number,
  free: readonly Resource[],
  used: ReadonlySet<string>,
): readonly string[] | undefined {
  const need = needs[index];
  if (need === undefined) return [];
  for (const resource of free) {
    if (used.has(resource.id) || !resource.provides.includes(need)) continue;
    const rest = match(needs, index + 1, free, new Set([...used, resource.id]));
    if (rest !== undefined) return [resource.id, ...rest];
  }
  return undefined;
}
