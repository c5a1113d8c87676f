import { keyedHash } from '../../sign-in/keyed-hash.ts';
import { codeWords } from './code-words.ts';

interface CodeOf {
  readonly clinicId: string;
  readonly checkId: string;
  /** Another number, another code: for when somebody else has the first. */
  readonly number: number;
  readonly language: 'en' | 'es';
}

/** The code that opens a check on another device, such as PINE 4827. It is made anew from the server's secret and kept nowhere. */
export function checkCode(secret: string, { clinicId, checkId, number, language }: CodeOf): string {
  const bytes = keyedHash(secret, 'check-code', clinicId, checkId, String(number));
  const words = codeWords[language];
  const word = words[bytes.readUInt32BE(0) % words.length] ?? '';
  return `${word} ${String(bytes.readUInt32BE(4) % 10_000).padStart(4, '0')}`;
}

/** A code as it is looked up, however it was typed. */
export const checkCodeHash = (secret: string, clinicId: string, code: string): Buffer =>
  keyedHash(secret, 'check-code-hash', clinicId, plain(code));

const plain = (code: string): string =>
  code
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
