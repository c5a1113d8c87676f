/** What came of two people editing one thing from the same base. */
export interface Merged<T> {
  /** Theirs, with my changes to what they left alone. Where both changed a field, mine: nothing that I typed is lost. */
  readonly value: T;
  /** The fields that both changed, differently. */
  readonly clashes: readonly (keyof T)[];
  /** The fields that only they changed. */
  readonly taken: readonly (keyof T)[];
}

/** Brings my edits and theirs together, field by field. Fields are texts and numbers. */
export function mergeEdits<T extends Readonly<Record<string, string | number | null>>>(
  base: T,
  mine: T,
  theirs: T,
): Merged<T> {
  const value: Record<string, string | number | null> = { ...theirs };
  const clashes: (keyof T)[] = [];
  const taken: (keyof T)[] = [];
  for (const field of Object.keys(base)) {
    const isMine = mine[field] !== base[field];
    const isTheirs = theirs[field] !== base[field];
    if (isMine) value[field] = mine[field] ?? null;
    if (isMine && isTheirs && mine[field] !== theirs[field]) clashes.push(field);
    if (isTheirs && !isMine) taken.push(field);
  }
  // The same fields as the base, each from one of three values of the type.
  return { value: value as T, clashes, taken };
}
