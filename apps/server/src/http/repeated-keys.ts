import type { Problem } from '@junction/kernel';
import type { FastifyInstance } from 'fastify';

/** A body in which a key is given twice: which of the two was meant, nobody knows. */
export class RepeatedKeys extends Error {
  override readonly name = 'RepeatedKeys';
  readonly problems: readonly Problem[];
  constructor(paths: readonly string[]) {
    super('a key is given twice');
    this.problems = paths.map((path) => ({ path, message: 'given twice; keep one' }));
  }
}

/** Has every JSON body refused in which an object has a key twice. JSON readers, ours too, silently keep the last one. */
export function refuseRepeatedKeys(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    parse(request, body, (error, value) => {
      if (error !== null) return done(error);
      const paths = findRepeatedKeys(body);
      if (paths.length > 0) return done(new RepeatedKeys(paths));
      done(null, value);
    });
  });
}

/** More than anybody has to be told. */
const mostPaths = 20;

interface Inside {
  /** Of an object; a list has none. */
  readonly keys: Set<string> | undefined;
  readonly path: string;
  /** Of what stands there now. */
  key: string;
  index: number;
}

/** Where in a JSON text, which must be one, an object has a key twice. Does not recurse. */
export function findRepeatedKeys(text: string): readonly string[] {
  const found: string[] = [];
  const above: Inside[] = [];
  let inside: Inside | undefined;
  let isKeyNext = false;
  for (let at = 0; at < text.length && found.length < mostPaths; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (isKeyNext && inside?.keys !== undefined) {
        inside.key = String(JSON.parse(text.slice(at, end + 1)));
        if (inside.keys.has(inside.key)) found.push(pathTo(inside));
        inside.keys.add(inside.key);
        isKeyNext = false;
      }
      at = end;
    } else if (character === '{' || character === '[') {
      const path = inside === undefined ? '' : pathTo(inside);
      if (inside !== undefined) above.push(inside);
      inside = { keys: character === '{' ? new Set() : undefined, path, key: '', index: 0 };
      isKeyNext = character === '{';
    } else if (character === '}' || character === ']') {
      inside = above.pop();
      isKeyNext = false;
    } else if (character === ',' && inside !== undefined) {
      inside.index += 1;
      isKeyNext = inside.keys !== undefined;
    }
  }
  return [...new Set(found)];
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

const longestKey = 60;

/** `hours[0].opens`; what is no plain name in quotes, and no longer than anybody reads. */
function pathTo({ keys, path, key, index }: Inside): string {
  if (keys === undefined) return `${path}[${index}]`;
  const name = key.length > longestKey ? `${key.slice(0, longestKey)}…` : key;
  if (!/^[A-Za-z_][\w-]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === '' ? name : `${path}.${name}`;
}
