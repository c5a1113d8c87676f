import { type JunctionState, junctionStates } from '@junction/anatomy';
import { turnSaid } from '../../anatomy/turn-rows.ts';
import type { AnatomyWords } from '../../text/words.ts';
import { drawTurn } from './draw-turn.ts';
import { glide } from './glide.ts';

/** How far a button turns the trunk, in degrees. */
const step = 10;

/** The slider and its buttons turn the trunk; another kind of junction redraws it as it stands. */
export function followTurn(root: Document, words: AnatomyWords): void {
  const slider = root.querySelector('input[type="range"]');
  const said = root.querySelector('.turn-said');
  if (!(slider instanceof HTMLInputElement)) return;
  // Left is on the left of the slider, where its numbers are below zero.
  let shown = -slider.valueAsNumber;
  let stop = (): void => undefined;

  const draw = (trunk: number): void => {
    shown = trunk;
    drawTurn(root, trunk, stateIn(root), words);
  };
  const tell = (trunk: number): void => {
    slider.setAttribute('aria-valuetext', words.trunkAt(trunk));
    if (said !== null) said.textContent = turnSaid(trunk, stateIn(root), words);
  };
  const turnTo = (trunk: number): void => {
    slider.value = String(-trunk);
    tell(-slider.valueAsNumber);
    stop();
    stop = glide(shown, -slider.valueAsNumber, draw);
  };

  slider.addEventListener('input', () => turnTo(-slider.valueAsNumber));
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-step]') : null;
    if (button === null) return;
    turnTo(-slider.valueAsNumber + (button.getAttribute('data-step') === 'left' ? step : -step));
  });
  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'junction-state') return;
    stop();
    draw(-slider.valueAsNumber);
    tell(-slider.valueAsNumber);
  });
  // A browser may have kept what was chosen before the page was left.
  draw(shown);
  slider.setAttribute('aria-valuetext', words.trunkAt(shown));
}

function stateIn(root: Document): JunctionState {
  const chosen = root.querySelector('input[name="junction-state"]:checked')?.getAttribute('value');
  return junctionStates.find((state) => state === chosen) ?? 'even';
}
