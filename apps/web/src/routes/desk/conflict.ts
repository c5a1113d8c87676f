/** What stands where something should go. */
export interface Collision {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly what: string;
}

export interface Alternative {
  readonly start: string;
  readonly practitioner: string;
}

export interface Conflict {
  readonly collides: readonly Collision[];
  readonly alternatives: readonly Alternative[];
}

/** What a refusal says of what is in the way and of the nearest free times; what it does not say is left out. */
export function readConflict(said: ReadonlyMap<string, unknown>): Conflict {
  return {
    collides: listOf(said.get('collides')).flatMap((it) => {
      const { id, start, end, what } = it;
      const isWhole = [id, start, end, what].every((text) => typeof text === 'string');
      return isWhole ? [{ id: String(id), start: String(start), end: String(end), what: String(what) }] : [];
    }),
    alternatives: listOf(said.get('alternatives')).flatMap(({ start, practitioner }) => {
      const who = typeof practitioner === 'string' ? practitioner : idOf(practitioner);
      return typeof start === 'string' && who !== undefined ? [{ start, practitioner: who }] : [];
    }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const idOf = (value: unknown): string | undefined =>
  isRecord(value) && typeof value.id === 'string' ? value.id : undefined;
