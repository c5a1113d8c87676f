/** @jsxImportSource preact */
import type { Chart, Place } from '@junction/body-chart';
import { type ChartWords, PainChart, type PainChartProps } from '@junction/chart-view';
import { createElement, type FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckActions, CheckView, Knowledge } from '../../check/check-view.ts';
import { StepFrame } from '../../check/step-frame.tsx';
import type { CheckWords } from '../../text/check-words.ts';

interface DrawingScreenProps {
  readonly view: CheckView;
  readonly chart: Chart;
  readonly knowledge: Knowledge;
  readonly words: CheckWords;
  readonly chartWords: ChartWords;
  readonly actions: CheckActions;
}

// On public pages `react` stands for `preact/compat`: what is a component of the one is one of the other.
const Painter = PainChart as unknown as FunctionComponent<PainChartProps>;

/** Where it hurts: painted on the figures or marked in the list, which say the same. */
export function DrawingScreen({ view, chart, knowledge, words, chartWords, actions }: DrawingScreenProps) {
  const [isList, setIsList] = useState(false);
  const { drawing } = words;
  const { side, sex } = view.check;
  const isEmpty = view.problem === 'nothing';
  const regionName = (region: string): string => capital(knowledge.words.regions[region] ?? region);
  const sides = { left: chartWords.left, right: chartWords.right, midline: chartWords.middle };
  const nameOf = ({ region, side: of }: Place): string =>
    of === 'midline' ? regionName(region) : `${sides[of]}: ${knowledge.words.regions[region] ?? region}`;
  const toList = () => {
    setIsList(true);
    // The list opens with the next frame.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.chart-more summary')?.focus());
  };
  return (
    <StepFrame
      view={view}
      words={words}
      actions={actions}
      title={drawing.title}
      lead={drawing.lead}
      onward={isEmpty ? drawing.without : drawing.yes}
    >
      <p>
        <button type="button" class="link" onClick={toList}>
          {drawing.list}
        </button>
      </p>
      {createElement(Painter, {
        ...{ chart, regionName, nameOf, history: view.history, onChange: actions.draw, words: chartWords },
        ...{ regions: knowledge.regions, isListOpen: isList },
        ...(side !== undefined && { saidSide: side }),
        onKeepSide: () => actions.setAbout(sex === undefined ? {} : { sex }),
      })}
      {isEmpty ? (
        <p class="attention" role="alert">
          {drawing.nothing}
        </p>
      ) : null}
    </StepFrame>
  );
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
