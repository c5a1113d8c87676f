// `npm start`: makes what is missing or out of date, then runs the server from its sources.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
register();

try {
  const { prepare } = await import('./prepare.mjs');
  await prepare(root);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const { main } = await import('../apps/server/src/main.ts');
await main(root);
