import { didYouMean } from '@junction/kernel';
import { complain, define, type IdKind, inside, mention, newLog, type Place } from './place.ts';
import type { Interval } from './types.ts';

/** Both ends are allowed unless `exclusive` says that the lower one is not. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly exclusive?: 'min';
}

export const PROBABILITY: Range = { min: 0, max: 1 };
/** A likelihood ratio or weight: any positive number. */
export const RATIO: Range = { min: 0, max: 1000, exclusive: 'min' };

/**
 * One map of a file, read key by key. A wrong or missing value is recorded at its place and stands for a harmless one
 * ('' or NaN), so that reading goes on and every mistake of a file is found at once; nothing read with a recorded
 * mistake leaves `parseKnowledge`.
 */
export interface Fields {
  readonly place: Place;
  /** The keys that the map has, in the order of the file. */
  keys(): readonly string[];
  has(key: string): boolean;
  raw(key: string): unknown;
  text(key: string): string;
  textIfAny(key: string): string | undefined;
  texts(key: string): readonly string[];
  number(key: string, range: Range): number;
  numberIfAny(key: string, range: Range): number | undefined;
  flag(key: string): boolean;
  oneOf<T extends string>(key: string, words: readonly T[]): T;
  oneOfIfAny<T extends string>(key: string, words: readonly T[]): T | undefined;
  interval(key: string, range: Range): Interval;
  intervalIfAny(key: string, range: Range): Interval | undefined;
  /** The map's own `id`, which others may use as a `kind`. */
  ownId(kind: IdKind): string;
  /** An id that must be defined somewhere as one of `kinds`. */
  ref(key: string, kinds: readonly IdKind[]): string;
  refIfAny(key: string, kinds: readonly IdKind[]): string | undefined;
  refs(key: string, kinds: readonly IdKind[]): readonly string[];
  record<T>(key: string, read: (fields: Fields) => T): T;
  recordIfAny<T>(key: string, read: (fields: Fields) => T): T | undefined;
  /** A list of maps; the path names an entry by its `name` key where it has one. */
  list<T>(key: string, name: string, read: (fields: Fields) => T): readonly T[];
  /** A map from id to map. */
  entries<T>(key: string, read: (fields: Fields, id: string) => T): readonly T[];
}

/** What `read` makes of a map; keys that it did not ask for are mistakes. */
export function readFields<T>(value: unknown, place: Place, read: (fields: Fields) => T): T {
  if (!isMap(value)) {
    complain(place, `must be a map of keys, is ${nameOf(value)}`);
    // Only the shape of the result matters here: the problem just recorded keeps it from being used.
    return read(fieldsOf({}, { ...place, log: newLog() }, new Set()));
  }
  const asked = new Set<string>();
  const result = read(fieldsOf(value, place, asked));
  for (const key of Object.keys(value)) {
    if (asked.has(key)) continue;
    const meant = didYouMean(key, asked);
    complain(
      inside(place, key),
      `unknown key; ${meant ? `did you mean ${meant}?` : `known are ${[...asked].join(', ')}`}`,
    );
  }
  return result;
}

/** The object without its undefined properties, typed as having them optional. */
export function present<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function fieldsOf(map: Readonly<Record<string, unknown>>, place: Place, asked: Set<string>): Fields {
  const raw = (key: string): unknown => {
    asked.add(key);
    return Object.hasOwn(map, key) ? map[key] : undefined;
  };
  const at = (key: string): Place => inside(place, key);
  const has = (key: string): boolean => {
    asked.add(key);
    return Object.hasOwn(map, key);
  };
  const sequence = (key: string): readonly unknown[] => {
    const value = raw(key);
    if (Array.isArray(value)) return value;
    complain(at(key), value === undefined ? 'missing; must be a list' : `must be a list, is ${nameOf(value)}`);
    return [];
  };
  const fields: Fields = {
    place,
    keys: () => Object.keys(map),
    has,
    raw,
    text: (key) => textAt(raw(key), at(key)),
    textIfAny: (key) => (has(key) ? fields.text(key) : undefined),
    texts: (key) => sequence(key).map((value, i) => textAt(value, inside(at(key), String(i)))),
    number: (key, range) => numberAt(raw(key), at(key), range),
    numberIfAny: (key, range) => (has(key) ? fields.number(key, range) : undefined),
    flag: (key) => flagAt(raw(key), at(key)),
    oneOf: (key, words) => wordAt(raw(key), at(key), words),
    oneOfIfAny: (key, words) => (has(key) ? fields.oneOf(key, words) : undefined),
    interval: (key, range) => intervalAt(sequence(key), at(key), range),
    intervalIfAny: (key, range) => (has(key) ? fields.interval(key, range) : undefined),
    ownId: (kind) => {
      const id = fields.text('id');
      if (id !== '') define(at('id'), id, kind);
      return id;
    },
    ref: (key, kinds) => refAt(raw(key), at(key), kinds),
    refIfAny: (key, kinds) => (has(key) ? fields.ref(key, kinds) : undefined),
    refs: (key, kinds) => sequence(key).map((value, i) => refAt(value, inside(at(key), String(i)), kinds)),
    record: (key, read) => readFields(raw(key), at(key), read),
    recordIfAny: (key, read) => (has(key) ? fields.record(key, read) : undefined),
    list: (key, name, read) =>
      sequence(key).map((value, i) => {
        const called = isMap(value) ? value[name] : undefined;
        return readFields(value, inside(at(key), typeof called === 'string' ? called : String(i)), read);
      }),
    entries: (key, read) => {
      const value = raw(key);
      if (!isMap(value)) {
        complain(at(key), value === undefined ? 'missing; must be a map' : `must be a map, is ${nameOf(value)}`);
        return [];
      }
      return Object.entries(value).map(([id, entry]) => readFields(entry, inside(at(key), id), (f) => read(f, id)));
    },
  };
  return fields;
}

function textAt(value: unknown, place: Place): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  const hint = typeof value === 'number' ? '; put it in quotes' : '';
  complain(place, value === undefined ? 'missing; must be text' : `must be text, is ${nameOf(value)}${hint}`);
  return '';
}

function numberAt(value: unknown, place: Place, range: Range): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    complain(place, value === undefined ? 'missing; must be a number' : `must be a number, is ${nameOf(value)}`);
    return Number.NaN;
  }
  const low = range.exclusive === 'min' ? value <= range.min : value < range.min;
  if (low || value > range.max) {
    const from = range.exclusive === 'min' ? `above ${range.min}` : `at least ${range.min}`;
    complain(place, `${value} is out of range; must be ${from} and at most ${range.max}`);
  }
  return value;
}

function flagAt(value: unknown, place: Place): boolean {
  if (typeof value === 'boolean') return value;
  complain(
    place,
    value === undefined ? 'missing; must be true or false' : `must be true or false, is ${nameOf(value)}`,
  );
  return false;
}

function wordAt<T extends string>(value: unknown, place: Place, words: readonly T[]): T {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  const meant = typeof value === 'string' ? didYouMean(value, words) : undefined;
  const right = meant ? `did you mean ${meant}?` : `must be one of ${words.join(', ')}`;
  complain(place, value === undefined ? `missing; ${right}` : `${nameOf(value)} is not allowed here; ${right}`);
  return words[0] as T;
}

function intervalAt(ends: readonly unknown[], place: Place, range: Range): Interval {
  if (ends.length !== 2) {
    if (ends.length > 0) complain(place, `must be [low, high], has ${ends.length} numbers`);
    return [Number.NaN, Number.NaN];
  }
  const low = numberAt(ends[0], inside(place, '0'), range);
  const high = numberAt(ends[1], inside(place, '1'), range);
  if (low > high) complain(place, `[${low}, ${high}] is the wrong way round; the low end comes first`);
  return [low, high];
}

function refAt(value: unknown, place: Place, kinds: readonly IdKind[]): string {
  const id = textAt(value, place);
  if (id !== '') mention(place, id, kinds);
  return id;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"` : String(value);
}
