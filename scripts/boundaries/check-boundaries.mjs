// Checks the import directions of docs/architecture.md, that nothing goes round in a circle, and that packages/ is pure.
// dependency-cruiser would do the first two, but it reads TypeScript with the old compiler's API, which version 7 has not.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedForPackages, inTheBrowser, packages, serverFolders } from './directions.mjs';
import { findCycles } from './find-cycles.mjs';
import { findImpurities } from './impurity.mjs';
import { readSources } from './read-sources.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const sources = readSources(root);
const wrong = [
  ...sources.flatMap(importsAgainstTheDirection),
  ...findCycles(sources).map((ring) => `circle: ${ring.join(' → ')} → ${ring[0]}`),
  ...sources.filter(isPure).flatMap((source) => findImpurities(source).map((found) => `${source.path}:${found}`)),
  ...sources.flatMap(({ path, starExports }) =>
    starExports.map((line) => `${path}:${line}: name what is exported; no export *`),
  ),
];
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

function importsAgainstTheDirection(source) {
  return source.imports.flatMap((found) => {
    const reason = reasonAgainst(source, found);
    return reason === undefined ? [] : [`${source.path}:${found.line}: imports ${found.to}: ${reason}`];
  });
}

function reasonAgainst(source, found) {
  if (found.target === undefined && /^[.#]|^@junction\//.test(found.to)) {
    return /\.(?:css|json|svg|woff2)(?:\?\w+)?$/.test(found.to) ? undefined : 'there is no such file';
  }
  const from = placeOf(source.path);
  const to = found.target === undefined ? undefined : placeOf(found.target);
  if (
    to?.area === 'apps' &&
    (from.area !== 'apps' || from.name !== to.name) &&
    !['scripts', 'bench'].includes(from.area)
  )
    return 'nobody imports an app';
  if (to !== undefined && from.area === to.area && from.name !== to.name && found.to.startsWith('.'))
    return 'go through the door: @junction/<name>';
  // A measurement may look inside a package: it times parts, which are nobody else's business.
  if (to?.area === 'packages' && !['packages', 'bench'].includes(from.area) && found.to.startsWith('.'))
    return 'go through the door: @junction/<name>';
  if (from.area === 'packages') return reasonAgainstInPackage(source, from, to, found);
  if (from.area === 'apps' && from.name === 'server') return reasonAgainstInServer(source, found);
  return undefined;
}

function reasonAgainstInPackage(source, from, to, found) {
  const allowed = packages[from.name];
  if (allowed === undefined) return `scripts/boundaries/directions.mjs does not know the package ${from.name}`;
  if (to === undefined) {
    if (
      !isPure(source) ||
      installedForPackages.has(
        found.to
          .split('/')
          .slice(0, found.to.startsWith('@') ? 2 : 1)
          .join('/'),
      )
    )
      return undefined;
    return 'a pure package uses only what scripts/boundaries/directions.mjs lists';
  }
  if (isPure(source) && isInTheBrowser(found.target)) return 'what runs in the browser stays there';
  if (to.area !== 'packages') return 'a package imports packages only';
  if (to.name === from.name || !isPure(source)) return undefined;
  const kind = allowed[to.name];
  if (kind === undefined) return `${from.name} must not know ${to.name}`;
  return kind === 'types' && !found.isType ? `${from.name} may know only the types of ${to.name}` : undefined;
}

function reasonAgainstInServer(source, { target }) {
  const [, , , folder] = source.path.split('/');
  const [, , , otherFolder] = target?.split('/') ?? [];
  if (servesTests(source) || !target?.startsWith('apps/server/src/')) return undefined;
  return serverFolders[folder]?.includes(otherFolder) ? `${folder} must not import ${otherFolder}` : undefined;
}

/** Tests, what is named for them (`test-database.ts`), and what uses such a part. */
function servesTests({ path, imports }) {
  const isForTests = (file) => /\.test\.tsx?$|\/test-[a-z-]+\.ts$/.test(file ?? '');
  return isForTests(path) || imports.some(({ target }) => isForTests(target));
}

/** Tests, and what only tests use, may read files and run a test runner. */
function isPure({ path, imports }) {
  const isTest = /\.test\.tsx?$/.test(path) || imports.some(({ to }) => to === 'vitest' || to === 'fast-check');
  return /^packages\/[^/]+\/src\//.test(path) && !isTest && !isInTheBrowser(path);
}

function isInTheBrowser(path) {
  return inTheBrowser.some((folder) => path.startsWith(folder));
}

function placeOf(path) {
  const [area, name] = path.split('/');
  return { area, name: area === 'packages' || area === 'apps' ? name : '' };
}
