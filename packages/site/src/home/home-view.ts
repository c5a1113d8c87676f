import type { Chart } from '@junction/body-chart';
import type { PublicServices, PublicSlot } from '@junction/contract';
import type { Library } from '../learn/library.ts';
import type { CivilDay } from '../text/format.ts';
import type { Language } from '../text/language.ts';

export interface HomeView {
  readonly language: Language;
  readonly origin: string;
  readonly clinic: PublicServices['clinic'];
  readonly services: PublicServices['services'];
  readonly places: readonly HomePlace[];
  /** The next free times of the first service; empty: there is none soon, or no service. */
  readonly times: readonly PublicSlot[];
  readonly today: CivilDay;
  readonly tomorrow: CivilDay;
  readonly library: Library;
  readonly chart: Chart;
}

export interface HomePlace {
  readonly name: string;
  readonly street: string | null;
  readonly weekly: WeeklyHours;
}

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Times on the clinic's wall, `08:00`; a weekday that is not there is closed. */
export type WeeklyHours = Readonly<
  Partial<Record<(typeof weekdayNames)[number], readonly { readonly from: string; readonly to: string }[]>>
>;
