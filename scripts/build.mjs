// `npm run build`: what `npm start` would make, without starting.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { prepare } = await import('./prepare.mjs');
await prepare(join(dirname(fileURLToPath(import.meta.url)), '..'));
console.log('Built: build/ (knowledge) and apps/web/dist (screens).');
