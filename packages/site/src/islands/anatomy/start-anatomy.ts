import type { AnatomyWords } from '../../text/words.ts';
import { followBranches } from './follow-branches.ts';
import { followTurn } from './follow-turn.ts';

/** Makes the figure that the server drew answer: branches to a touch of the picture, bones to the slider. */
export function startAnatomy(words: AnatomyWords): void {
  const root = document.getElementById('anatomy');
  if (root === null) return;
  followBranches(root);
  followTurn(root, words);
  root.classList.add('live');
}
