import type { CheckView } from '../../check/check-view.ts';

/** A new screen is read from its title; a new problem is read at once. */
export function keepFocus(view: CheckView, previous: CheckView): void {
  const isNew = view.screen !== previous.screen || (view.result !== previous.result && view.result !== null);
  if (isNew && previous.hasBegun === view.hasBegun) focusOn('check-title', true);
  else if (view.news !== null && view.news !== previous.news) focusOn('check-news', true);
  else if (view.problem !== null && view.problem !== previous.problem)
    focusOn(view.problem === 'age' ? 'age' : 'check-problem', false);
}

function focusOn(id: string, isTop: boolean): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  if (isTop) scrollTo({ top: 0 });
  else element?.scrollIntoView({ block: 'center' });
}
