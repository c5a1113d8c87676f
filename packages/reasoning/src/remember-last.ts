/**
 * A function that keeps its last answer per slot and gives it again for the same key. Between two keystrokes one sign
 * group changes and the others need no new arithmetic; a remembered value is the same bits as a recomputed one. The
 * value it replaces is offered for reuse of its memory.
 */
export function rememberLast<Value>(): (
  slot: number,
  key: string,
  compute: (replaced: Value | undefined) => Value,
) => Value {
  const kept = new Map<number, { readonly key: string; readonly value: Value }>();
  return (slot, key, compute) => {
    const last = kept.get(slot);
    if (last !== undefined && last.key === key) return last.value;
    const value = compute(last?.value);
    kept.set(slot, { key, value });
    return value;
  };
}
