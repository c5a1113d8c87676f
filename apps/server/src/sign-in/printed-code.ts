import { createHash, randomInt } from 'node:crypto';

/** Without the letters that look like digits, and without U, which makes words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code to print: three groups of four, sixty bits by chance. It is a secret, so its chance is the system's own. */
export const makePrintedCode = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 4 }, () => letters.charAt(randomInt(32))).join('')).join('-');

/** A printed code as it is kept, however it was typed: letters that look like digits are those digits. */
export const printedCodeHash = (clinicId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${clinicId} ${plain(code)}`)
    .digest();

const plain = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1');
