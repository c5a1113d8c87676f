/** The languages of the public pages; the first stands in addresses without a prefix. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** The locale by which dates and numbers are written. Both are of the United States: weeks start on Sunday. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };
