import type { AnatomyWords } from '../../text/words.ts';
import { followBranches } from './follow-branches.ts';
import { followTurn } from './follow-turn.ts';

/** Makes the figures that the server drew answer: branches to a touch of the picture, bones to the slider. */
export function startAnatomy(words: AnatomyWords): void {
  followBranches(document);
  followTurn(document, words);
  for (const figure of document.querySelectorAll('.anatomy')) figure.classList.add('live');
}
