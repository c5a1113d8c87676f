import type { KnowledgeIndex, Provenance, Reference } from '@junction/knowledge';
import type { Paint } from '../page/paint.ts';
import { block, heading } from './lines.ts';

/** Numbers the citations and reasons of one page, so that each is printed once, in full, at its end. */
export interface Sources {
  /** `[3] (b)`: the numbers of a figure's citation and of its reasoning. */
  marks(provenance: Partial<Pick<Provenance, 'cite' | 'rationale' | 'url'>>): string;
  cite(reference: string): string;
  /** The sections that the numbers stand for. */
  footer(paint: Paint): readonly string[];
}

/** An empty numbering over the references of a knowledge base. */
export function newSources(index: KnowledgeIndex): Sources {
  const references: string[] = [];
  const reasons: string[] = [];
  const places = new Map<string, Set<string>>();
  const cite = (id: string): string => `[${numberIn(references, id)}]`;
  return {
    cite,
    marks: ({ cite: id, rationale, url }) => {
      if (id !== undefined && url !== undefined) places.set(id, (places.get(id) ?? new Set()).add(url));
      const marks = [
        ...(id === undefined ? [] : [cite(id)]),
        ...(rationale === undefined ? [] : [`(${letters(numberIn(reasons, rationale))})`]),
      ];
      return marks.join(' ');
    },
    footer: (paint) => [
      ...(reasons.length === 0 ? [] : [heading(paint, 'How it was reasoned')]),
      ...reasons.map((reason, i) => block(`(${letters(i + 1)}) ${reason}`, 2, 6)),
      ...(references.length === 0 ? [] : [heading(paint, 'Sources')]),
      ...references.map((id, i) => {
        const reference = index.referenceById.get(id);
        const text = reference === undefined ? id : citation(reference, [...(places.get(id) ?? [])]);
        return block(`[${i + 1}] ${text}`, 2, 6);
      }),
      ...(references.length === 0 ? [] : [paint('quiet', `\n${block(LEGEND, 2, 2)}`)]),
    ],
  };
}

/** A reference in full: authors, title, journal, year, identifiers, where it is, and whether it was read. */
export function citation(reference: Reference, readAt: readonly string[] = []): string {
  const { authors, title, journal, year, doi, pmid, url, read } = reference;
  if (journal === NO_JOURNAL) return title;
  const addresses = [...new Set([...(url === undefined ? [] : [url]), ...readAt])];
  const parts = [
    authors.endsWith('.') ? authors : `${authors}.`,
    `${title}.`,
    [journal, year].filter((part) => part !== undefined).join(', '),
    doi === undefined ? '' : `doi:${doi}`,
    pmid === undefined ? '' : `PMID ${pmid}`,
    ...addresses,
    read ? '(read)' : '(from memory)',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What references.yaml writes for the one entry that is no publication: the estimates of this base. */
const NO_JOURNAL = 'n/a';

const LEGEND =
  'read: the figure was seen at its source. recalled: from memory of the paper, verify before clinical release. estimate: expert opinion with its reasoning.';

function numberIn(list: string[], item: string): number {
  const at = list.indexOf(item);
  return at >= 0 ? at + 1 : list.push(item);
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26));
}
