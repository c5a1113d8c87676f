import type { PublicSlot } from '@junction/contract';
import type { Problem } from '@junction/kernel';
import type { Permission } from '../permissions.ts';
import type { Touched } from '../store/audit-entries.ts';

/** Why a use case was not done. Nothing was changed. */
export type UseCaseRefusal =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'step-up' }
  | { readonly kind: 'forbidden'; readonly permission: Permission }
  /** Unknown, or of another clinic, or not the caller's own: which of them is not said. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** What is asked for contradicts what there is. */
  | { readonly kind: 'conflict'; readonly detail: string }
  /** Somebody else changed it since: both versions, the sent one and the one that holds. Showing that one is a read. */
  | { readonly kind: 'stale'; readonly yours: unknown; readonly current: unknown; readonly touched: readonly Touched[] }
  | { readonly kind: 'key-reused' }
  /** A time that somebody or something else has. */
  | {
      readonly kind: 'taken';
      readonly code: string;
      readonly detail: string;
      readonly alternatives: readonly PublicSlot[];
      /** What staff would collide with. */
      readonly collides?: readonly {
        readonly kind: string;
        readonly id: string;
        /** In words, and without whose it is. */
        readonly what: string;
        readonly start: string;
        readonly end: string;
      }[];
    }
  /** A time that nobody could ever book. */
  | {
      readonly kind: 'never';
      readonly code: string;
      readonly problems: readonly Problem[];
      readonly choices?: readonly { readonly start: string; readonly free: boolean }[];
    }
  /** Somebody who should be seen sooner than a booking allows. */
  | {
      readonly kind: 'urgent';
      readonly urgency: string;
      readonly advice: readonly string[];
      readonly phone: string | null;
    }
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** What a use case did, with every record that it read or wrote, or why it did nothing. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly touched: readonly Touched[] }
  | { readonly ok: false; readonly refusal: UseCaseRefusal };

export const done = <T>(value: T, touched: readonly Touched[]): Outcome<T> => ({ ok: true, value, touched });

export const refuse = (refusal: UseCaseRefusal): { readonly ok: false; readonly refusal: UseCaseRefusal } => ({
  ok: false,
  refusal,
});

export const notFound = refuse({ kind: 'not-found' });
