import type { PublicServices, PublicSlot } from '@junction/contract';
import type { SiteClinic } from '../frame/site-clinic.ts';
import type { CivilDay } from '../text/format.ts';
import type { Language } from '../text/language.ts';
import type { BookingQuery } from './booking-query.ts';
import type { DetailsEntries, DetailsProblem } from './details-entries.ts';

/** The free times of the month that is shown. */
export type MonthTimes =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      readonly slots: readonly PublicSlot[];
      /** The days of the month on which nobody is there at all. */
      readonly closed: readonly CivilDay[];
      /** The first free time of all, asked for where the month has none; null: there is none. */
      readonly next: PublicSlot | null;
    };

/** The chosen time, kept from others for a while; only with a script. */
export type HoldView =
  | { readonly kind: 'asking'; readonly start: string }
  | { readonly kind: 'held'; readonly start: string; readonly secondsLeft: number; readonly ofSeconds: number }
  | { readonly kind: 'ended'; readonly start: string };

/** What the booking page shows. The server draws it once; the island draws it again at each step, from the same functions. */
export interface BookingView {
  readonly language: Language;
  readonly clinic: SiteClinic;
  readonly services: PublicServices['services'];
  /** The page within the clinic that the steps stay on: booking, or moving a visit. */
  readonly path: string;
  /** The day on the clinic's wall. */
  readonly today: CivilDay;
  /** The last day on offer. */
  readonly lastDay: CivilDay;
  readonly query: BookingQuery;
  readonly times: MonthTimes;
  readonly entries: DetailsEntries;
  readonly problems: readonly DetailsProblem[];
  /** Why nothing was booked, where it is not about a field; the sentence itself. */
  readonly refusal: string | null;
  /** The time that somebody else took, and the nearest free ones. */
  readonly lost: { readonly start: string; readonly alternatives: readonly PublicSlot[] } | null;
  /** Under which a repeated press books once. */
  readonly key: string;

  readonly hold: HoldView | null;
  readonly isSending: boolean;
  /** IANA name of the visitor's own zone, where it is known. */
  readonly visitorZone: string | null;
}

/** What a visitor can do where a script runs; without one every part is a link or a form. */
export interface BookingActions {
  readonly go: (query: BookingQuery) => void;
  readonly choose: (start: string) => void;
  readonly type: (name: keyof DetailsEntries, value: string) => void;
  readonly send: () => void;
  readonly loadAgain: () => void;
}
