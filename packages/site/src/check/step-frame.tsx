/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon.tsx';
import type { CheckWords } from '../text/check-words.ts';
import { STEPS, stepOf } from './check-screens.ts';
import type { CheckActions, CheckView } from './check-view.ts';

interface StepFrameProps {
  readonly view: Pick<CheckView, 'screen' | 'isBusy'>;
  readonly words: CheckWords;
  readonly actions: CheckActions;
  readonly title: string;
  readonly lead?: string;
  /** What the button that goes on says. */
  readonly onward?: string;
  readonly children: ComponentChildren;
}

/** One step: how far it is, its question, and the way back and on. */
export function StepFrame({ view, words, actions, title, lead, onward = words.continue, children }: StepFrameProps) {
  return (
    <form
      class="check-step"
      data-kind={view.screen.kind}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.continue();
      }}
    >
      <div class="check-progress">
        <p>{progressOf(view.screen, words)}</p>
        <JunctionLine step={stepOf(view.screen)} />
        <button type="button" class="link" onClick={actions.leave}>
          {words.saveAndLeave}
        </button>
      </div>
      <h1 id="check-title" tabIndex={-1}>
        {title}
      </h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
      <div class="check-ways check-onward">
        <button type="button" class="button" onClick={actions.back}>
          {words.back}
        </button>
        <button type="submit" class="button primary" aria-disabled={view.isBusy}>
          {view.isBusy ? words.thinking : onward}
          <Icon name="arrow-right" />
        </button>
      </div>
    </form>
  );
}

function progressOf(screen: CheckView['screen'], words: CheckWords): string {
  if (screen.kind === 'question') return words.question(screen.number, screen.most - screen.number);
  return words.step(stepOf(screen), STEPS);
}

/** The path of the check: green up to here, and a yellow node where one is. */
function JunctionLine({ step }: { readonly step: number }) {
  const nodes = Array.from({ length: STEPS }, (_, index) => index + 1);
  return (
    <svg class="junction-line" width="208" height="20" viewBox="0 0 208 20" aria-hidden="true" focusable="false">
      <path class="line-ahead" d="M8 10H200" />
      <path class="line-done" d={`M8 10H${8 + (step - 1) * 48}`} />
      {nodes.map((node) => (
        <circle
          key={node}
          class={node === step ? 'node-here' : node < step ? 'node-done' : 'node-ahead'}
          cx={8 + (node - 1) * 48}
          cy={10}
          r={node === step ? 7 : 5}
        />
      ))}
    </svg>
  );
}
