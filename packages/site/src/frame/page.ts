import type { ComponentChildren } from 'preact';
import type { Language } from '../text/language.ts';
import type { IslandName, SiteAssets, StyleName } from './site-assets.ts';
import type { SiteClinic } from './site-clinic.ts';

/** What is the same for every page of one request. */
export interface SiteContext {
  readonly clinic: SiteClinic;
  readonly language: Language;
  readonly assets: SiteAssets;
  /** Where this site is reached, without a closing slash: canonical and social addresses need it whole. */
  readonly origin: string;
}

/** One page: what the frame needs to know about it, and its content. */
export interface Page {
  /** Without the clinic's name. */
  readonly title: string;
  /** One or two sentences for search results and social cards. */
  readonly description: string;
  /** The page's address within the clinic, such as `/book`; both languages have it. */
  readonly path: string;
  /** What the other language's address keeps of the query, with its question mark; empty for most. */
  readonly query?: string;
  /** False for pages of one visitor: they are not offered to search engines, and no card is made of them. */
  readonly isPublic: boolean;
  /** The languages in which the page is written, where that is not each: the others lead search engines to the first of these. */
  readonly languages?: readonly Language[];
  readonly styles?: readonly StyleName[];
  readonly islands?: readonly IslandName[];
  /** Schema.org data, where the page has some. */
  readonly structuredData?: Readonly<Record<string, unknown>>;
  readonly content: ComponentChildren;
}
