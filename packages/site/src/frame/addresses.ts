import type { Language } from '../text/language.ts';

/**
 * The address of a page of a clinic: `/clinics/kinesio/book`, in Spanish `/es/clinics/kinesio/book`. `path` begins with a slash
 * and names the page; empty: the clinic's home.
 */
export const addressOf = (language: Language, slug: string, path: string): string =>
  `${language === 'en' ? '' : `/${language}`}/clinics/${encodeURIComponent(slug)}${path}`;

/** `tel:` and the digits of a phone number as it is read. */
export const phoneAddress = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
