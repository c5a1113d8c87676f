/** @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import { addressOf } from '../frame/addresses.ts';
import { type BookingQuery, searchOf } from './booking-query.ts';
import type { BookingActions, BookingView } from './booking-view.ts';

interface StepLinkProps extends Omit<JSX.HTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  readonly view: BookingView;
  readonly actions: BookingActions | undefined;
  readonly to: BookingQuery;
  /** Where a script runs: done instead of going to `to`. */
  readonly instead?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A step of the booking: a link that works without a script, and with one changes the page in place. */
export function StepLink({ view, actions, to, instead, children, ...rest }: StepLinkProps) {
  const href = `${addressOf(view.language, view.clinic.slug, view.path)}${searchOf(to)}`;
  if (actions === undefined) {
    return (
      <a {...rest} href={href}>
        {children}
      </a>
    );
  }
  const follow = (event: MouseEvent): void => {
    // A new tab stays a new tab.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (instead === undefined) actions.go(to);
    else instead();
  };
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  );
}
