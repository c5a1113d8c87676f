import type { Check, Provenance, Reference, Source } from '@junction/knowledge';
import { hang } from './layout.ts';

/** The sources of a page, each told once and named by its number where it is used. */
export interface SourceNotes {
  /** ` [3]`, the same number for the same source; nothing where no source is told. */
  readonly mark: (figure: Provenance & { readonly reference?: Reference | null }) => string;
  /** All of them, in the order of first use. */
  readonly lines: () => readonly string[];
}

export function createSourceNotes(): SourceNotes {
  const notes: string[] = [];
  return {
    mark: (figure) => {
      const text = noteText(figure);
      if (text === '') return '';
      if (!notes.includes(text)) notes.push(text);
      return ` [${notes.indexOf(text) + 1}]`;
    },
    lines: () => notes.flatMap((text, index) => hang(`${`[${index + 1}]`.padEnd(5)} `, text)),
  };
}

/** How a figure came to be known, and what a second look said. */
export function originText({ source, check }: Provenance): string {
  return check === undefined ? SOURCE_WORD[source] : `${SOURCE_WORD[source]}, ${CHECK_WORD[check]}`;
}

function noteText({ source, rationale, reference }: Parameters<SourceNotes['mark']>[0]): string {
  const cited =
    reference === undefined || reference === null || reference.id === OWN_ESTIMATE ? '' : citation(reference);
  if (source === 'estimate') {
    const why = rationale ?? 'no reason is written down';
    return `Estimate: ${stop(why)}${cited === '' ? '' : ` After ${cited}`}`;
  }
  return [cited, ...(rationale === undefined ? [] : [`Use here: ${stop(rationale)}`])].join(' ').trim();
}

/** The placeholder by which figures of the evidence base's own authors cite themselves. */
const OWN_ESTIMATE = 'estimate-panel';

function citation({ authors, year, title, journal, doi, url, read }: Reference): string {
  const place = doi === undefined ? url : `doi:${doi}`;
  const parts = [`${authors}${year === undefined ? '' : ` (${year})`}`, title, journal, place]
    .filter((part) => part !== undefined)
    .map((part) => part.replace(/\.$/, ''));
  return `${parts.join('. ')}.${read ? '' : ' Cited from memory.'}`;
}

const stop = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const SOURCE_WORD: Readonly<Record<Source, string>> = {
  corpus: 'read at its source',
  recalled: 'recalled, not read again',
  estimate: 'expert estimate',
};

const CHECK_WORD: Readonly<Record<Check, string>> = {
  confirmed: 'confirmed on a second look',
  corrected: 'corrected on a second look',
  doubtful: 'doubtful on a second look',
  'not-found': 'not found on a second look',
};
