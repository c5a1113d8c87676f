import type { Chart } from '@junction/body-chart';
import type { SiteClinic } from '../frame/site-clinic.ts';
import type { Language } from '../text/language.ts';
import type { Library, LibraryEntry } from './library.ts';

export interface ConditionView {
  readonly language: Language;
  readonly clinic: SiteClinic;
  readonly library: Library;
  readonly entry: LibraryEntry;
  readonly chart: Chart;
  readonly origin: string;
}
