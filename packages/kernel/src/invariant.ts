/** Throws when a condition that only a bug could break does not hold. The message must hold no patient data. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}
