/** A backup or archive that is not taken, and why in words for the person who has it. Nothing was changed. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
}

/** Runs the reading and gives every fault of it that is not ours the words of a damaged file. */
export function refuseAsDamaged(what: string, cause: unknown): RefusedFile {
  if (cause instanceof RefusedFile) return cause;
  return new RefusedFile(`is damaged: ${what}`, { cause });
}
