import type { ConditionId, FindingId, ReferenceId, RegionId } from '../types.ts';

/** The languages in which Junction speaks to patients. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One page of the library for patients: a condition in plain words. */
export interface LibraryPage {
  readonly condition: ConditionId;
  readonly language: Language;
  /** What people call it, or what it is in plain words. */
  readonly title: string;
  /** For search results and link cards, at most 160 characters. */
  readonly description: string;
  /** One or two sentences that a tired person can use. */
  readonly lead: string;
  readonly alsoCalled: readonly string[];
  readonly what: readonly string[];
  /** Where it hurts, and why it hurts there. */
  readonly where: readonly string[];
  readonly mistakenFor: readonly MistakenFor[];
  /** How a clinician finds it. */
  readonly found: readonly string[];
  readonly helps: readonly string[];
  /** What to expect over time. */
  readonly expect: readonly string[];
  /** When to seek help now. Never empty. */
  readonly seekHelpNow: readonly string[];
  /** Further parts, told in this order after `where`; most pages have none. */
  readonly more: readonly LibrarySection[];
  readonly sources: readonly ReferenceId[];
}

export interface MistakenFor {
  readonly condition: ConditionId;
  /** How the two are told apart, in plain words. */
  readonly apart: string;
}

export interface LibrarySection {
  /** The anchor within the page. */
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Everything of the knowledge base that a patient reads, in one language. Every id of the knowledge base that a patient can meet has its words. */
export interface PatientWords {
  readonly language: Language;
  /** By finding that a patient can answer. */
  readonly questions: Readonly<Record<FindingId, PatientQuestion>>;
  /** What a clinician does in an examination, as it would be told beforehand, by finding. */
  readonly tests: Readonly<Record<FindingId, string>>;
  /** What to do and by when, by safety rule. */
  readonly safety: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<ConditionId, ConditionWords>>;
  readonly regions: Readonly<Record<RegionId, string>>;
  /** By education item. */
  readonly education: Readonly<Record<string, string>>;
}

export interface PatientQuestion {
  /** Can be answered with yes, no, or not sure. */
  readonly ask: string;
  /** Answers "Why do you ask?". Names no diagnosis as the person's own. */
  readonly why: string;
}

export interface ConditionWords {
  readonly name: string;
  /** Completes "What you told us fits with …": a phrase without a full stop. */
  readonly phrase: string;
}

/** All that patients read: library and words by language. */
export interface PublicTexts {
  readonly pages: readonly LibraryPage[];
  readonly words: Readonly<Record<Language, PatientWords>>;
}
