/** @jsxImportSource preact */
import { branchIds } from '@junction/anatomy';
import { addressOf } from '../frame/addresses.ts';
import { Icon } from '../parts/icon.tsx';
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';
import { BranchSwatch, TrunkBehind } from './trunk-behind.tsx';

interface JunctionStillProps {
  readonly language: Language;
  readonly slug: string;
}

/** The junction as a still figure with what it tells, leading to its page. */
export function JunctionStill({ language, slug }: JunctionStillProps) {
  const { anatomy: words } = wordsOf[language];
  return (
    <section class="junction-still" aria-labelledby="junction">
      <div class="branch-stage">
        <div class="trunk-view" data-side="back">
          <TrunkBehind id="still" title={words.behind} description={words.pictureBehind} />
          <span class="node-label" aria-hidden="true">
            {words.node}
          </span>
        </div>
      </div>
      <div class="junction-still-text">
        <h2 id="junction">{words.homeTitle}</h2>
        <p class="lead">{words.homeText}</p>
        <ul class="branch-names">
          {branchIds.map((branch) => (
            <li key={branch}>
              <BranchSwatch branch={branch} />
              <span>
                <strong>{words.branches[branch].name}</strong>
                <span class="line">{words.branches[branch].text}</span>
              </span>
            </li>
          ))}
        </ul>
        <p>
          <a class="button" href={`${addressOf(language, slug, '/learn/tlj-syndrome')}#anatomy`}>
            {words.homeMore}
            <Icon name="arrow-right" />
          </a>
        </p>
      </div>
    </section>
  );
}
