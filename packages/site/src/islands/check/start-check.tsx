/** @jsxImportSource preact */
import { hydrate, render } from 'preact';
import type { CheckStart } from '../../check/check-view.ts';
import { CheckApp, type IslandWords } from './check-app.tsx';
import { createCheckFlow } from './check-flow.ts';
import { firstView } from './first-view.ts';
import { keepFocus } from './keep-focus.ts';

/** Takes over the page that the server drew. */
export function startCheck(words: IslandWords): void {
  const root = document.getElementById('check');
  const given = root?.dataset.start;
  if (root === null || given === undefined) return;
  const start = JSON.parse(given) as CheckStart; // What the server drew the page from.
  const flow = createCheckFlow(start, (view, chart, previous) => {
    document.body.dataset.check = view.screen.kind;
    render(<CheckApp view={view} chart={chart} words={words} actions={flow.actions} />, root);
    keepFocus(view, previous);
  });
  hydrate(<CheckApp view={firstView(start)} chart={null} words={words} actions={flow.actions} />, root);
  flow.start();
}
