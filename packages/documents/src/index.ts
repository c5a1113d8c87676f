export { type Block, parseBody } from './body.ts';
export { doseWords } from './dose-words.ts';
export type { DocumentFacts } from './facts.ts';
export { draftHandout } from './handout.ts';
export { draftLetter } from './letter.ts';
export { draftNote } from './note.ts';
export { draftRelease } from './release.ts';
