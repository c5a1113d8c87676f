import type { StoredDrawing } from '@junction/body-chart';
import type { CheckAnswers } from '@junction/check';
import type { KeptCheck } from '@junction/contract';
import type { Screen } from '../../check/check-screens.ts';
import { checkKey, intakeKey } from '../../check/keys.ts';

/** What this tab remembers of a check, so that a reload, a way back or a lost connection loses nothing. */
export interface TabCheck {
  readonly check: CheckAnswers;
  readonly drawing: StoredDrawing;
  readonly screens: readonly Screen[];
  readonly at: number;
  /** As typed. */
  readonly age: string;
  readonly kept: KeptCheck | null;
  readonly isSent: boolean;
}

/** Gone with the tab, or with its deletion. */
export function tabOf(slug: string) {
  return {
    read(): TabCheck | undefined {
      const text = sessionStorage.getItem(checkKey(slug));
      return text === null ? undefined : (JSON.parse(text) as TabCheck); // Written by `write` alone.
    },
    write: (tab: TabCheck): void => sessionStorage.setItem(checkKey(slug), JSON.stringify(tab)),
    forget(): void {
      sessionStorage.removeItem(checkKey(slug));
      sessionStorage.removeItem(intakeKey(slug));
    },
    /** What was sent is not the newest any more: nothing goes with a booking until somebody agrees again. */
    holdBack: (): void => sessionStorage.removeItem(intakeKey(slug)),
    /** What the booking page sends along. */
    sendAlong({ check, secret }: KeptCheck): void {
      sessionStorage.setItem(intakeKey(slug), JSON.stringify({ check, secret }));
    },
  };
}
