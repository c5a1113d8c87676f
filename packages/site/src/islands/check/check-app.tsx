/** @jsxImportSource preact */
import type { Chart } from '@junction/body-chart';
import type { ChartWords } from '@junction/chart-view';
import { AboutScreen } from '../../check/about-screen.tsx';
import type { CheckActions, CheckView } from '../../check/check-view.ts';
import { QuestionScreen } from '../../check/question-screen.tsx';
import { ResultScreen } from '../../check/result-screen.tsx';
import { SaveScreen } from '../../check/save-screen.tsx';
import { SignsScreen } from '../../check/signs-screen.tsx';
import { StartScreen } from '../../check/start-screen.tsx';
import { UrgentScreen } from '../../check/urgent-screen.tsx';
import type { CheckWords } from '../../text/check-words.ts';
import type { BookingWords } from '../../text/words.ts';
import { DrawingScreen } from './drawing-screen.tsx';

export interface IslandWords {
  readonly check: CheckWords;
  readonly chart: ChartWords;
  readonly urgent: BookingWords['urgent'];
}

interface CheckAppProps {
  readonly view: CheckView;
  readonly chart: Chart | null;
  readonly words: IslandWords;
  readonly actions: CheckActions;
}

/** The check in every state. */
export function CheckApp({ view, chart, words: { check: words, chart: chartWords, urgent }, actions }: CheckAppProps) {
  const { screen, knowledge, result } = view;
  if (screen.kind === 'start') return <StartScreen view={view} words={words} actions={actions} />;
  if (screen.kind === 'save') return <SaveScreen view={view} words={words} actions={actions} />;
  if (screen.kind === 'about') return <AboutScreen view={view} words={words} actions={actions} />;
  if (knowledge === 'failed')
    return (
      <div class="notice" role="alert">
        <p>{words.failed}</p>
        <button type="button" class="button" onClick={actions.loadAgain}>
          {words.tryAgain}
        </button>
      </div>
    );
  if (knowledge === 'loading') return <p role="status">{words.loading}</p>;
  const shared = { view, knowledge, words, actions };
  if (screen.kind === 'signs') return <SignsScreen key={screen.page} {...shared} screen={screen} />;
  if (screen.kind === 'question') return <QuestionScreen {...shared} finding={screen.finding} />;
  if (screen.kind === 'drawing')
    return chart === null ? null : <DrawingScreen {...shared} chart={chart} chartWords={chartWords} />;
  if (result === null) return <p role="status">{words.thinking}</p>;
  return result.urgent.length > 0 ? (
    <UrgentScreen {...shared} urgent={result.urgent} advice={urgent} />
  ) : (
    <ResultScreen {...shared} result={result} />
  );
}
