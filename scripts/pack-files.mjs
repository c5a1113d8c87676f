// Packed copies of files that are served (`x.js.br`, `x.js.gz`), made once instead of at every request.
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Below this a packed copy saves nothing that a reader would notice. */
const smallestBytes = 1024;

/** `quality` 11 is smallest and slow (about a second per megabyte and core), 9 nearly as small and ten times faster. */
export async function packFiles(paths, quality) {
  await Promise.all(
    paths.map(async (path) => {
      const { mtimeMs, size } = statSync(path);
      const copies = [`${path}.br`, `${path}.gz`];
      if (size < smallestBytes || copies.every((copy) => isNewer(copy, mtimeMs))) return;
      const bytes = readFileSync(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size };
      const [brotli, gzipped] = await Promise.all([packBrotli(bytes, { params }), packGzip(bytes, { level: 9 })]);
      putInPlace(`${path}.br`, brotli);
      putInPlace(`${path}.gz`, gzipped);
    }),
  );
}

const isNewer = (path, mtimeMs) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= mtimeMs;

function putInPlace(path, bytes) {
  const half = `${path}.${process.pid}.tmp`;
  writeFileSync(half, bytes);
  renameSync(half, path);
}
