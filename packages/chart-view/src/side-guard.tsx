import type { SideQuestion } from '@junction/body-chart';
import type { ChartWords } from './chart-words.ts';
import { Icon } from './icons.tsx';

interface SideGuardProps {
  readonly question: SideQuestion;
  readonly words: ChartWords;
  readonly onTurnOver: () => void;
  /** The person says that the drawing is right and what was said is not. */
  readonly onKeep: (() => void) | undefined;
}

/** Asks about the side before a drawing is taken: one hand on the sore place settles what words mix up. */
export function SideGuard({ question, words, onTurnOver, onKeep }: SideGuardProps) {
  if (question.kind === 'none') return null;
  const isContradiction = question.kind === 'contradiction';
  return (
    <div className="chart-guard" role={isContradiction ? 'alert' : undefined}>
      <Icon name="hand" />
      <div>
        <p>
          <strong>{isContradiction ? words.contradiction(question) : words.sideHeading(question.painted)}</strong>{' '}
          {isContradiction ? words.contradictionQuestion : words.sideQuestion(question.painted)}
        </p>
        <div className="chart-guard-answers">
          {isContradiction && onKeep !== undefined && (
            <button type="button" className="chart-tool" onClick={onKeep}>
              {words.keep}
            </button>
          )}
          <button type="button" className="chart-quiet" onClick={onTurnOver}>
            {words.turnOver}
          </button>
        </div>
      </div>
    </div>
  );
}
