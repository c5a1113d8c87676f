// Brings everything that is made from sources up to date: the compiled knowledge, its packed copies, the screens, and the public pages.
import { join } from 'node:path';
import { buildSiteIfChanged, buildWebIfChanged } from './build-web.mjs';
import { packFiles } from './pack-files.mjs';

/** Throws, with every mistake on a line of its own, when the knowledge, the screens or the public pages cannot be made. tsx must be registered. */
export async function prepare(root) {
  await Promise.all([compile(root), buildWebIfChanged(root), buildSiteIfChanged(root)]);
}

async function compile(root) {
  const { compileKnowledge } = await import('./compile-knowledge.ts');
  const { ok, problems } = await compileKnowledge({ root });
  if (!ok) {
    const lines = problems.map(({ file, path, message }) => `${file}: ${path === '' ? '' : `${path}: `}${message}`);
    throw new Error(['The knowledge has mistakes:', ...lines].join('\n'));
  }
  await packFiles(
    ['knowledge.json', 'model.json', 'check.en.json', 'check.es.json'].map((name) => join(root, 'build', name)),
    9,
  );
}
