// The source files of the project and what each imports, type-only imports included.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** `{ path, text, program, comments, imports: [{ to, target, isType, line }], starExports }` of every source file, paths with `/`. */
export function readSources(root) {
  const files = ['packages', 'apps', 'scripts', 'e2e', 'bench'].flatMap((folder) => filesUnder(join(root, folder)));
  const known = new Set(files);
  return files.map((file) => readSource(root, file, known));
}

const skipped = new Set(['node_modules', 'dist', 'coverage']);

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path);
    return /\.(?:ts|tsx|mjs|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function readSource(root, file, known) {
  const text = readFileSync(file, 'utf8');
  const parsed = parseSync(file, text);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  const reexports = staticExports.flatMap(({ entries }) => entries.filter(({ moduleRequest }) => moduleRequest));
  const named = [
    ...staticImports.map(({ start, moduleRequest, entries }) => ({
      start,
      to: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...reexports.map(({ start, moduleRequest, isType }) => ({ start, to: moduleRequest.value, isType })),
    ...dynamicImports
      .map(({ start, moduleRequest }) => ({
        start,
        to: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
        isType: false,
      }))
      .filter(({ start, to }) => /^[\w@#./-]+$/.test(to) && /["']/.test(text.slice(start, start + 9))),
  ];
  return {
    path: asPath(root, file),
    text,
    program: () => parsed.program,
    starExports: reexports
      .filter(({ importName, isType }) => importName.kind === 'AllButDefault' && !isType)
      .map(({ start }) => lineAt(text, start)),
    imports: named.map(({ start, to, isType }) => ({
      to,
      isType,
      line: lineAt(text, start),
      target: resolveInside(root, file, to, known),
    })),
  };
}

/** The file of ours that is meant; undefined for anything installed. */
function resolveInside(root, from, to, known) {
  const base = baseOf(root, from, to);
  if (base === undefined) return undefined;
  const found = ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => base + end).find((path) => known.has(path));
  return found === undefined ? undefined : asPath(root, found);
}

function baseOf(root, from, to) {
  if (to.startsWith('.')) return join(dirname(from), to);
  if (to.startsWith('#src/')) return join(root, ...asPath(root, from).split('/').slice(0, 2), 'src', to.slice(5));
  if (to.startsWith('@junction/')) return join(root, 'packages', to.slice(10), 'src', 'index.ts');
  return undefined;
}

const asPath = (root, file) => relative(root, file).split(sep).join('/');
export const lineAt = (text, at) => text.slice(0, at).split('\n').length;
