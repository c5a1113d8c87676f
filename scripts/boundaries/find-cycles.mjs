/** Every ring of files that import each other, one list of paths per ring (strongly connected parts, after Tarjan). */
export function findCycles(sources) {
  const edges = new Map(sources.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  const order = new Map();
  const low = new Map();
  const stack = [];
  const rings = [];
  for (const path of edges.keys()) if (!order.has(path)) visit(path);
  return rings;

  function visit(path) {
    order.set(path, order.size);
    low.set(path, order.get(path));
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!order.has(next)) {
        visit(next);
        low.set(path, Math.min(low.get(path), low.get(next)));
      } else if (stack.includes(next)) low.set(path, Math.min(low.get(path), order.get(next)));
    }
    if (low.get(path) !== order.get(path)) return;
    const ring = stack.splice(stack.indexOf(path));
    if (ring.length > 1 || edges.get(path)?.includes(path)) rings.push(ring);
  }
}
