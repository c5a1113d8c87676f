import { dictionary } from '@zxcvbn-ts/language-common';
import { findClinicSettings } from '../store/clinic-settings.ts';
import type { TenantTx } from '../store/tenant.ts';
import { SignInRefused } from './sign-in-refused.ts';

/** Some fifty thousand passwords that were found most often where passwords were stolen. */
const listed: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/**
 * True for a password that a guesser tries early: one of the list, a word about its owner or this program, one character
 * or pattern over and over, or no more than two of these with a few digits. However it is written: case, marks between
 * and digits in place of letters make no difference. Four words that do not belong together are not among them.
 */
export function isCommonPassword(password: string, about: readonly string[]): boolean {
  const typed = password.normalize('NFC').toLowerCase();
  const bare = typed.replace(/[^\p{L}\p{N}]/gu, '');
  if (bare.length < 6 || listed.has(typed)) return true;
  if (/^(.{1,8})\1+$/u.test(bare)) return true;
  const own = new Set(['junction', ...about.flatMap((text) => [...wordsIn(text), wordsIn(text).join('')])]);
  return [bare, asLetters(typed)].some((text) => text.length <= longest && isMadeOf(text, own, { words: 2, parts: 3 }));
}

/** The words that a guesser of this person's password begins with: theirs and those of the clinic. */
export async function wordsAbout(
  tx: TenantTx,
  clinicId: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<readonly string[]> {
  const clinic = await findClinicSettings(tx, clinicId);
  return [name, email, ...(clinic === undefined ? [] : [clinic.name, clinic.slug])];
}

/** Refuses a new password that is common, and names the field it was given in. */
export function refuseCommonPassword(path: string, password: string, about: readonly string[]): void {
  if (!isCommonPassword(password, about)) return;
  throw new SignInRefused({
    ...{ status: 422, code: 'invalid', detail: 'The input is refused; errors says why.' },
    errors: [
      {
        path,
        message:
          'is among the first that anyone would try; give another, such as four words that do not belong together',
      },
    ],
  });
}

/** Longer ones are not two words. */
const longest = 40;

interface Left {
  readonly words: number;
  readonly parts: number;
}

function isMadeOf(text: string, own: ReadonlySet<string>, { words, parts }: Left): boolean {
  if (text === '') return true;
  if (parts === 0) return false;
  for (let length = text.length; length > 0; length--) {
    const part = text.slice(0, length);
    const isFiller = /^\d{1,4}$/.test(part) || isRow(part);
    if (!isFiller && (words === 0 || !isWord(part, own))) continue;
    if (isMadeOf(text.slice(length), own, { words: isFiller ? words : words - 1, parts: parts - 1 })) return true;
  }
  return false;
}

const isWord = (part: string, own: ReadonlySet<string>): boolean =>
  part.length >= 3 && (listed.has(part) || own.has(part));

/** Three or more characters of which each is the one before, the next or the previous: aaaa, 4567, dcba. */
function isRow(part: string): boolean {
  const steps = Array.from(part.slice(1), (_, index) => part.charCodeAt(index + 1) - part.charCodeAt(index));
  const [first = 0] = steps;
  return steps.length >= 2 && Math.abs(first) <= 1 && steps.every((step) => step === first);
}

/** Names and addresses as the words in them. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

const letterFor: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};

/** With letters where digits stand for them, but for digits at the end. */
function asLetters(typed: string): string {
  const [, stem = '', tail = ''] = /^(.*?)([\d\p{P}\p{S}]*)$/u.exec(typed) ?? [];
  const letters = Array.from(stem, (char) => letterFor[char] ?? char).join('');
  return `${letters}${tail}`.replace(/[^\p{L}\p{N}]/gu, '');
}
