// A worker thread starts from JavaScript: this lets it read TypeScript, then hands over.
import { register } from 'tsx/esm/api';

register();
await import('../src/simulate-worker.ts');
