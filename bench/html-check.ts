/** The Nu HTML checker (vnu.jar, needs Java) on each kind of public page: no error, and no warning. The closing slash that Preact writes in `<br/>` is of no matter. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publicPages, withServedSite } from './served-site.ts';

if (spawnSync('java', ['-version']).status !== 0) throw new Error('The checker runs on Java: install a JRE.');
const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));
const folder = mkdtempSync(join(tmpdir(), 'junction-html-'));
try {
  await withServedSite(async (address) => {
    const files: string[] = [];
    for (const [name, path] of Object.entries(publicPages)) {
      const answer = await fetch(`${address}${path}`);
      if (!answer.ok) {
        console.error(`${name}: ${path} answered ${answer.status}`);
        process.exitCode = 1;
        continue;
      }
      const file = join(folder, `${name.replaceAll(/\W+/g, '-')}.html`);
      writeFileSync(file, await answer.text());
      files.push(file);
    }
    execFileSync('java', ['-jar', jar, '--Werror', '--filterpattern', '.*Trailing slash on void.*', ...files], {
      stdio: 'inherit',
    });
    console.log(`${files.length} pages: no error and no warning.`);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
