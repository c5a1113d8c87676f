import type { Hold } from '@junction/contract';
import type { HoldView } from '../../booking/booking-view.ts';
import { forgetHold, keepHold, keptHold } from './kept-hold.ts';
import type { Answer, PublicApi } from './public-api.ts';

interface HoldKeeperParts {
  readonly api: PublicApi;
  readonly show: (hold: HoldView | null) => void;
}

/** Keeps one time for the visitor, counts down what is left, and asks for more while they type. */
export function createHoldKeeper({ api, show }: HoldKeeperParts) {
  let held: { readonly secret: string; readonly start: string; ends: number; span: number } | null = null;
  let isRenewing = false;
  let clock: ReturnType<typeof setInterval> | undefined;

  /** The server's clock and ours may differ: only the span by its own clock is taken over, counted from now. */
  const take = ({ value: hold, at }: { readonly value: Hold; readonly at: number }): void => {
    const span = Math.max(0, Date.parse(hold.expires) - at);
    held = { secret: hold.hold, start: hold.start, ends: Date.now() + span, span };
    keepHold(held);
    clearInterval(clock);
    clock = setInterval(tick, 1000);
    tick();
  };
  const tick = (): void => {
    if (held === null) return;
    const left = Math.floor((held.ends - Date.now()) / 1000);
    if (left > 0) show({ kind: 'held', start: held.start, secondsLeft: left, ofSeconds: Math.round(held.span / 1000) });
    else {
      clearInterval(clock);
      show({ kind: 'ended', start: held.start });
    }
  };
  const forget = (): void => {
    clearInterval(clock);
    held = null;
    forgetHold();
  };

  return {
    secret: (): string | null => held?.secret ?? null,
    holds: (start: string): boolean => held?.start === start,
    take,
    forget,
    /** Takes up what this tab held before a reload; false: there is nothing to take up. */
    async resume(start: string): Promise<boolean> {
      const kept = keptHold();
      if (kept === undefined || kept.start !== start) return false;
      const answer = await api.renew(kept.secret);
      if (answer.kind !== 'ok') return false;
      take(answer);
      return true;
    },
    /** Done once the server has the time back: until then it would stand in the way of another time of ours. */
    async giveBack(): Promise<void> {
      const given = held;
      forget();
      if (given !== null) await api.giveBack(given.secret);
    },
    /** On any key: more time, once a quarter of it is gone. */
    async renew(): Promise<void> {
      if (held === null || isRenewing || held.ends - Date.now() > held.span * 0.75) return;
      const mine = held.secret;
      isRenewing = true;
      const answer: Answer<Hold> = await api.renew(mine);
      isRenewing = false;
      // Meanwhile another time may have been chosen.
      if (answer.kind === 'ok' && held?.secret === mine) take(answer);
    },
  };
}
