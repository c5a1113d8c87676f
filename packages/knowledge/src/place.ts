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
  | 'purpose'
  | 'sign group'
  | 'cluster'
  | 'education'
  | 'course'
  | 'conflict';

/** An id used at some place, resolved once everything is read. */
export interface Mention {
  readonly file: string;
  readonly path: string;
  readonly id: string;
  readonly kinds: readonly IdKind[];
}

/** An id that a file defines. */
export interface Definition {
  readonly file: string;
  readonly path: string;
  readonly id: string;
  readonly kind: IdKind;
}

/** Everything noticed while reading. */
export interface ReadingLog {
  readonly problems: KnowledgeProblem[];
  readonly definitions: Definition[];
  readonly mentions: Mention[];
  /** Where a figure is said to have been read at its source, and the reference it cites. */
  readonly readClaims: Omit<Mention, 'kinds'>[];
}

/** A spot in a file, and the log that is told about it. */
export interface Place {
  readonly file: string;
  readonly path: string;
  readonly log: ReadingLog;
}

/** An empty log. */
export const newLog = (): ReadingLog => ({ problems: [], definitions: [], mentions: [], readClaims: [] });

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

/** Records that the place defines an id. */
export function define(place: Place, id: string, kind: IdKind): void {
  place.log.definitions.push({ file: place.file, path: place.path, id, kind });
}

/** Records that a figure at the place is said to have been read in the reference. */
export function claimRead(place: Place, id: string): void {
  place.log.readClaims.push({ file: place.file, path: place.path, id });
}
