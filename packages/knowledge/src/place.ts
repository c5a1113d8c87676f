/** One mistake in the knowledge files: where it is and what would be right. */
export interface KnowledgeProblem {
  /** Relative to the knowledge folder, such as `conditions/tlj-syndrome.yaml`. */
  readonly file: string;
  /** Keys and ids down to the fault, such as `findings.slr.p_interval`; empty: the whole file. */
  readonly path: string;
  readonly message: string;
}

/** The kinds of id that one file may use and another defines. */
export type IdKind =
  | 'condition'
  | 'finding'
  | 'region'
  | 'reference'
  | 'technique'
  | 'exercise'
  | 'referral'
  | 'precaution'
  | 'safety rule'
  | 'outcome'
  | 'purpose';

/** An id used at some place, resolved once everything is read. */
export interface Mention {
  readonly file: string;
  readonly path: string;
  readonly id: string;
  readonly kinds: readonly IdKind[];
}

/** Everything noticed while reading. */
export interface ReadingLog {
  readonly problems: KnowledgeProblem[];
  readonly mentions: Mention[];
}

/** A spot in a file, and the log that is told about it. */
export interface Place {
  readonly file: string;
  readonly path: string;
  readonly log: ReadingLog;
}

/** An empty log. */
export const newLog = (): ReadingLog => ({ problems: [], mentions: [] });

/** The place one key or id further in. */
export const inside = (place: Place, key: string): Place => ({
  ...place,
  path: place.path === '' ? key : `${place.path}.${key}`,
});

/** Records a mistake at the place. */
export function complain(place: Place, message: string): void {
  place.log.problems.push({ file: place.file, path: place.path, message });
}

/** Records that the place uses an id which one of `kinds` must define. */
export function mention(place: Place, id: string, kinds: readonly IdKind[]): void {
  place.log.mentions.push({ file: place.file, path: place.path, id, kinds });
}
