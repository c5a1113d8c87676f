import type { OpeningHours } from './opening-hours.ts';

/** A house in which visits happen. All places of a clinic share its zone. */
export interface Place {
  readonly id: string;
  readonly hours: OpeningHours;
}

export interface Practitioner {
  readonly id: string;
  /** Where and when they see patients; a place that is not listed is one where they do not. */
  readonly works: readonly { readonly place: string; readonly hours: OpeningHours }[];
}

/** A room or a device: it serves one visit at a time. */
export interface Resource {
  readonly id: string;
  readonly place: string;
  /** What it can be used as: `treatment-room`, `ultrasound`. */
  readonly provides: readonly string[];
}

export interface Service {
  readonly id: string;
  /** Length of the visit, whole minutes, as the patient sees it. */
  readonly minutes: number;
  /** Minutes that practitioner, room and devices are also taken before and after; they may lie outside opening hours. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly patients: 'new' | 'returning' | 'any';
  /** Ids of those who may give it. */
  readonly practitioners: 'any' | readonly string[];
  /** What each visit needs, each from a resource of its own; one named twice needs two. */
  readonly needs: readonly string[];
}
