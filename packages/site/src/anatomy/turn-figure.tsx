/** @jsxImportSource preact */
import { junctionStates, LARGEST_TURN, turnTrunk } from '@junction/anatomy';
import { Icon } from '../parts/icon.tsx';
import type { AnatomyWords } from '../text/words.ts';
import { StackSvg } from './stack-svg.tsx';
import { turnRows } from './turn-rows.ts';

/** The turn that is drawn first, and the only one without a script: to the left, far enough for the low joints to stop. */
const firstTurn = 20;

/** Turning the trunk: the bones, what each joint does, and the three kinds of junction. */
export function TurnFigure({ words }: { readonly words: AnatomyWords }) {
  const turn = turnTrunk(firstTurn, 'even');
  return (
    <section class="turn-figure" aria-labelledby="turn">
      <div class="turn-head">
        <h3 id="turn">{words.turnTitle}</h3>
        <p>{words.turnText}</p>
      </div>
      <div class="turn-stage">
        <div class="stack-view">
          <StackSvg turn={turn} title={words.stack(words.trunkAt(firstTurn))} />
        </div>
      </div>
      <div class="turn-control">
        <button class="button" type="button" data-step="left">
          <Icon name="caret-left" size={16} />
          {words.toLeft}
        </button>
        <div class="turn-slide">
          <input
            type="range"
            min={-LARGEST_TURN}
            max={LARGEST_TURN}
            step={5}
            value={-firstTurn}
            aria-label={words.slider}
            aria-valuetext={words.trunkAt(firstTurn)}
          />
          <output class="turn-value">{words.trunkAt(firstTurn)}</output>
        </div>
        <button class="button" type="button" data-step="right">
          {words.toRight}
          <Icon name="caret-right" size={16} />
        </button>
      </div>
      <fieldset class="state-list">
        <legend>{words.kind}</legend>
        {junctionStates.map((state) => (
          <label key={state} class="state-option">
            <input type="radio" name="junction-state" value={state} checked={state === 'even'} />
            <span>
              <strong>{words.states[state].name}</strong>
              <span class="line">{words.states[state].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <table class="turn-table">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.turns}</th>
            <th scope="col">{words.happens}</th>
          </tr>
        </thead>
        <tbody>
          {turnRows(turn, words).map(({ id, part, degrees, bar, motion, happens }) => (
            <tr key={id} data-joint={id} data-motion={motion}>
              <th scope="row">{part}</th>
              <td>
                <span class="turn-degrees">{degrees}</span>
                <svg class="turn-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="turn-bar-track" width="100" height="8" />
                  <rect class="turn-bar-fill" width={bar * 100} height="8" />
                </svg>
              </td>
              <td class="turn-happens">{happens}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="unseen turn-said" role="status" />
      <p class="quiet">{words.schematic}</p>
    </section>
  );
}
