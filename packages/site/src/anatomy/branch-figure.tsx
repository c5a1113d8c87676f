/** @jsxImportSource preact */
import { branchIds, facetPairs } from '@junction/anatomy';
import type { AnatomyWords } from '../text/words.ts';
import { BranchSwatch, TrunkBehind } from './trunk-behind.tsx';
import { TrunkInFront } from './trunk-in-front.tsx';

/** Choosing a branch lights up its area: radio buttons, so that it works without a script as well. */
export function BranchFigure({ words }: { readonly words: AnatomyWords }) {
  return (
    <div class="branch-figure">
      <div class="branch-stage">
        <figure class="trunk-view" data-side="back">
          <TrunkBehind id="trunk" title={words.behind} description={words.pictureBehind} />
          <span class="node-label" aria-hidden="true">
            {words.node}
          </span>
          <figcaption>{words.behind}</figcaption>
        </figure>
        <ul class="facet-key">
          <li>
            <FacetSwatch joint="T10-T11" />
            {words.broad}
          </li>
          <li>
            <FacetSwatch joint="L1-L2" />
            {words.slit}
          </li>
          <li>
            <svg class="facet-swatch" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
              <circle class="node" cx="16" cy="16" r="9" />
            </svg>
            {words.here}
          </li>
        </ul>
        <figure class="trunk-view" data-side="front">
          <TrunkInFront id="front" title={words.inFront} description={words.pictureFront} />
          <figcaption>{words.inFront}</figcaption>
        </figure>
        <p class="branch-lit" role="status">
          {branchIds.map((branch) => (
            <span key={branch} data-branch={branch}>
              {words.branches[branch].lit}{' '}
            </span>
          ))}
        </p>
      </div>
      <fieldset class="branch-list">
        <legend>{words.title}</legend>
        {branchIds.map((branch) => (
          <label key={branch} class="branch-option">
            <input type="radio" name="branch" value={branch} checked={branch === 'posterior'} />
            <BranchSwatch branch={branch} />
            <span>
              <strong>{words.branches[branch].name}</strong>
              <span class="unseen"> ({words.branches[branch].line}) </span>
              <span class="line">{words.branches[branch].text}</span>
            </span>
          </label>
        ))}
        <p class="quiet">{words.choose}</p>
      </fieldset>
    </div>
  );
}

function FacetSwatch({ joint }: { readonly joint: string }) {
  const pair = facetPairs.find(({ id }) => id === joint);
  const [x, y] = pair?.at ?? [0, 0];
  return (
    <svg class="facet-swatch" viewBox={`${x - 16} ${y - 16} 32 32`} width="32" height="32" aria-hidden="true">
      <path class="facet" d={pair?.paths[1]} />
    </svg>
  );
}
