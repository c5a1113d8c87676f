import { type JunctionState, stackOf, turnTrunk } from '@junction/anatomy';
import { turnRows } from '../../anatomy/turn-rows.ts';
import type { AnatomyWords } from '../../text/words.ts';

/** Puts the turn into the picture, the table and the words beside the slider. */
export function drawTurn(root: Document, trunk: number, state: JunctionState, words: AnatomyWords): void {
  const turn = turnTrunk(trunk, state);
  const inWords = words.trunkAt(Math.round(trunk));
  write(root.querySelector('.turn-value'), inWords);
  write(root.querySelector('.stack title'), words.stack(inWords));
  for (const { level, outline, canal, facets, swing } of stackOf(turn)) {
    const bone = root.querySelector(`.stack [data-level="${level}"]`);
    const parts = { outline, canal, swing, 'face-0': facets[0] ?? '', 'face-1': facets[1] ?? '' };
    for (const [part, path] of Object.entries(parts))
      bone?.querySelector(`[data-part="${part}"]`)?.setAttribute('d', path);
  }
  for (const { id, degrees, bar, motion, happens } of turnRows(turn, words)) {
    const row = root.querySelector(`[data-joint="${id}"]`);
    row?.setAttribute('data-motion', motion);
    write(row?.querySelector('.turn-degrees'), degrees);
    row?.querySelector('.turn-bar-fill')?.setAttribute('width', String(bar * 100));
    write(row?.querySelector('.turn-happens'), happens);
    root.querySelector(`.stack [data-level="${id.split('-')[1]}"]`)?.setAttribute('data-motion', motion);
  }
}

function write(into: Element | null | undefined, text: string): void {
  if (into !== null && into !== undefined && into.textContent !== text) into.textContent = text;
}
