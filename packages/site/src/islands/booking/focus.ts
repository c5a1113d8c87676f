import type { BookingView } from '../../booking/booking-view.ts';

/** Moves the focus where something new asks for attention; otherwise it stays where the visitor left it. */
export function keepFocusInSight(view: BookingView, previous: BookingView): void {
  const id = askingForAttention(view, previous);
  if (id === undefined) return;
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

function askingForAttention(view: BookingView, previous: BookingView): string | undefined {
  if (view.query.step !== previous.query.step) return 'page-title';
  if (view.problems.length > 0 && view.problems !== previous.problems) return 'problems';
  if (view.refusal !== null && view.refusal !== previous.refusal) return 'refusal';
  return view.lost !== null && view.lost !== previous.lost ? 'lost' : undefined;
}
