// Compiles knowledge/ into build/knowledge.json (everything), build/model.json (the numbers), build/texts.json (what
// patients read) and build/check.<language>.json (what a phone needs for the check), only when an input changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { KnowledgeBase, KnowledgeProblem, PublicTexts } from '@junction/knowledge';
import { readFolder } from './read-folder.ts';

export interface Compiled {
  /** False: nothing was written, because the knowledge has mistakes. */
  readonly ok: boolean;
  /** False: what stands in build/ was already made from these inputs. */
  readonly changed: boolean;
  readonly problems: readonly KnowledgeProblem[];
}

/**
 * Brings `build/` up to date with `knowledge/` and with the sources that read and compile it. When nothing changed it
 * loads no parser and takes some ten milliseconds. Safe to run twice at once: files are put in place whole.
 */
export async function compileKnowledge({ root }: { readonly root: string }): Promise<Compiled> {
  const build = join(root, 'build');
  const files = readFolder(join(root, 'knowledge'));
  const stamp = stampOf([files, ...SOURCES.map((source) => readFolder(join(root, source)))]);
  const stampPath = join(build, 'knowledge.stamp');
  if (OUTPUTS.every((name) => existsSync(join(build, name))) && readIfThere(stampPath) === stamp) {
    return { ok: true, changed: false, problems: [] };
  }
  // Loaded only here: a fresh start must not pay for the YAML parser and the model compiler.
  const { parseKnowledge, parsePublicTexts } = await import('@junction/knowledge');
  const { compileModel } = await import('@junction/reasoning');
  const { leanKnowledge } = await import('@junction/check');
  const parsed = parseKnowledge(files);
  if (!parsed.ok) return { ok: false, changed: false, problems: parsed.problems };
  const texts = parsePublicTexts(files, parsed.value);
  if (!texts.ok) return { ok: false, changed: false, problems: texts.problems };
  const model = compileModel(parsed.value);
  const lean = { kb: leanKnowledge(parsed.value), model };
  const contents: Readonly<Record<(typeof OUTPUTS)[number], unknown>> = {
    'knowledge.json': parsed.value satisfies KnowledgeBase,
    'model.json': model,
    'texts.json': texts.value satisfies PublicTexts,
    'check.en.json': { ...lean, words: texts.value.words.en },
    'check.es.json': { ...lean, words: texts.value.words.es },
  };
  mkdirSync(build, { recursive: true });
  for (const name of OUTPUTS) putInPlace(join(build, name), JSON.stringify(contents[name]));
  putInPlace(stampPath, stamp);
  return { ok: true, changed: true, problems: [] };
}

const OUTPUTS = ['knowledge.json', 'model.json', 'texts.json', 'check.en.json', 'check.es.json'] as const;
const SOURCES = ['packages/kernel/src', 'packages/knowledge/src', 'packages/reasoning/src', 'packages/check/src'];

function stampOf(folders: readonly ReadonlyMap<string, string>[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const [path, text] of folder) {
      if (!path.endsWith('.test.ts')) hash.update(`${path}\0${text.length}\0`).update(text);
    }
  }
  return hash.digest('hex');
}

const readIfThere = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function putInPlace(path: string, text: string): void {
  const half = `${path}.${process.pid}.tmp`;
  writeFileSync(half, text);
  renameSync(half, path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { ok, changed, problems } = await compileKnowledge({ root: fileURLToPath(new URL('..', import.meta.url)) });
  for (const { file, path, message } of problems) console.error(`${file}: ${path === '' ? '' : `${path}: `}${message}`);
  if (ok) console.log(changed ? 'knowledge compiled' : 'knowledge is up to date');
  process.exitCode = ok ? 0 : 1;
}
