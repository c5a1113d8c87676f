import type { EditHistory } from '@junction/body-chart';
import type { CheckAnswer, CheckAnswers, CheckResult } from '@junction/check';
import type { KeptCheck, PublicSlot } from '@junction/contract';
import type { FindingId, PatientWords } from '@junction/knowledge';
import type { SiteClinic } from '../frame/site-clinic.ts';
import type { Language } from '../text/language.ts';
import type { Screen } from './check-screens.ts';

/** What the server draws the page from. */
export interface CheckStart {
  readonly language: Language;
  readonly clinic: SiteClinic;
  /** Where the knowledge for phones is. */
  readonly file: string;
}

export type Trouble = 'away' | 'too-many' | 'unknown' | 'expired' | 'in-record' | 'trouble';

/** All that the page shows. */
export interface CheckView extends CheckStart {
  readonly screen: Screen;
  /** The knowledge is here, is on its way, or did not come. */
  readonly knowledge: Knowledge | 'loading' | 'failed';
  readonly check: CheckAnswers;
  readonly history: EditHistory;
  /** As typed. */
  readonly age: string;
  readonly result: CheckResult | null;
  /** What the server keeps, once somebody agreed. */
  readonly kept: KeptCheck | null;
  /** What is kept is the newest of what was told. */
  readonly isSent: boolean;
  readonly slots: readonly PublicSlot[] | 'loading' | 'failed';
  readonly isBusy: boolean;
  readonly problem: 'age' | 'signs' | 'choose' | 'nothing' | null;
  readonly trouble: Trouble | null;
  readonly news: 'removed' | 'remove-record' | null;
  /** Something was told in this tab before. */
  readonly hasBegun: boolean;
}

export interface Knowledge {
  readonly words: PatientWords;
  /** Ids of the regions, in the order of the list. */
  readonly regions: readonly string[];
  readonly signs: readonly FindingId[];
}

export interface CheckActions {
  readonly begin: () => void;
  readonly resume: (code: string) => void;
  readonly loadAgain: () => void;
  readonly setAge: (text: string) => void;
  readonly setAbout: (about: Pick<CheckAnswers, 'sex' | 'side'>) => void;
  readonly answer: (finding: FindingId, answer: CheckAnswer) => void;
  readonly noneOf: (findings: readonly FindingId[]) => void;
  readonly draw: (history: EditHistory) => void;
  readonly continue: () => void;
  readonly back: () => void;
  readonly save: () => void;
  readonly leave: () => void;
  readonly remove: () => void;
  readonly print: () => void;
  readonly goBackTo: (findings: readonly string[]) => void;
}
