// `npm run build`: what `npm start` would make, without starting.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { prepare } = await import('./prepare.mjs');
try {
  await prepare(join(dirname(fileURLToPath(import.meta.url)), '..'));
  console.log('Built: build/ (knowledge), apps/web/dist (screens) and packages/site/dist (public pages).');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
