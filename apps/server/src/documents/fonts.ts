import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The two voices of a document: a person speaks in the letter's, what is measured and done stands in the instrument's. */
export interface DocumentFonts {
  readonly letter: Buffer;
  readonly instrument: Buffer;
  readonly strong: Buffer;
}

const require = createRequire(import.meta.url);
const font = (file: string): Buffer => readFileSync(require.resolve(`@fontsource/${file}.woff`));

/** Read once, at the first document. */
let loaded: DocumentFonts | undefined;

export function documentFonts(): DocumentFonts {
  loaded ??= {
    letter: font('literata/files/literata-latin-600-normal'),
    instrument: font('atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal'),
    strong: font('atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal'),
  };
  return loaded;
}
