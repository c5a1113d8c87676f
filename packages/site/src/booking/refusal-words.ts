import type { BookingWords } from '../text/words.ts';

/** What a visitor is told whose time was refused with this code; a code without a sentence of its own gets the general one. */
export function refusalInWords(code: string | null, words: BookingWords): string {
  const sentences: Readonly<Record<string, string>> = words.refused;
  return (code === null ? undefined : sentences[code]) ?? words.errors.start;
}
