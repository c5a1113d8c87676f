/** @jsxImportSource preact */
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';
import { BranchFigure } from './branch-figure.tsx';
import { TurnFigure } from './turn-figure.tsx';

/** The junction, drawn: where its nerves lead, and what turns. Whole without a script; the island of the page makes it move. */
export function JunctionFigure({ language }: { readonly language: Language }) {
  const { anatomy } = wordsOf[language];
  return (
    <div class="anatomy" id="anatomy">
      <BranchFigure words={anatomy} />
      <TurnFigure words={anatomy} />
    </div>
  );
}
