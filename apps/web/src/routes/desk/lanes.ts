export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Which of so many places side by side a span takes. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/** Places for spans of one column: those that overlap stand side by side, the earlier further left, and share the width. */
export function lanesOf(spans: readonly Span[]): ReadonlyMap<string, Lane> {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const result = new Map<string, Lane>();
  let group: { readonly id: string; readonly lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const { id, lane } of group) result.set(id, { lane, lanes: ends.length });
    group = [];
    ends = [];
  };
  for (const { id, start, end } of sorted) {
    if (ends.every((taken) => taken <= start)) close();
    const free = ends.findIndex((taken) => taken <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(end, start + 1);
    group.push({ id, lane });
  }
  close();
  return result;
}
