/** @jsxImportSource preact */
import type { Language } from '../text/language.ts';
import { wordsOf } from '../text/words-of.ts';
import { BranchFigure } from './branch-figure.tsx';
import { TurnFigure } from './turn-figure.tsx';

interface JunctionFigureProps {
  readonly language: Language;
}

/** Where the nerves of the junction lead. Whole without a script; the island of the page lets the picture be touched. */
export function JunctionBranches({ language }: JunctionFigureProps) {
  return (
    <div class="anatomy" id="anatomy">
      <BranchFigure words={wordsOf[language].anatomy} />
    </div>
  );
}

/** What turns at the junction and what blocks. Still without a script; the island of the page turns it. */
export function JunctionTurn({ language }: JunctionFigureProps) {
  return (
    <div class="anatomy">
      <TurnFigure words={wordsOf[language].anatomy} />
    </div>
  );
}
