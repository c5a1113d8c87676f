import type { AddressConfirmed, ManageVisit } from '@junction/contract';
import type { SiteClinic } from '../frame/site-clinic.ts';
import type { Language } from '../text/language.ts';

/** What just happened to the visit, said once at the top. */
export type VisitNews = 'confirmed' | 'coming' | 'moved';

/** Why the code did not confirm the visit. */
export type CodeProblem = 'wrong' | 'over' | 'who' | 'too-many' | 'trouble';

/** What the page of one visit shows. */
export interface VisitView {
  readonly language: Language;
  readonly clinic: SiteClinic;
  /** What opens the visit, from its link. */
  readonly token: string;
  readonly visit: ManageVisit;
  readonly news: VisitNews | null;
  readonly code: {
    /** As typed. */
    readonly typed: string;
    readonly problem: CodeProblem | null;
    /** Those who share the address, once the code was right. */
    readonly people: AddressConfirmed['people'];
  };
}

export const visitPath = (token: string, rest = ''): string => `/visits/${encodeURIComponent(token)}${rest}`;

/** In the place of a patient’s id: none of those who are named. */
export const someoneElse = 'someone-else';
