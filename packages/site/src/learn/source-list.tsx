/** @jsxImportSource preact */
import type { Reference } from '@junction/knowledge';
import type { LearnWords } from '../text/words.ts';

interface SourceListProps {
  readonly sources: readonly Reference[];
  readonly words: LearnWords;
}

/** Where what the page says comes from, each with the way to it. */
export function SourceList({ sources, words }: SourceListProps) {
  return (
    <ul class="sources">
      {sources.map((source) => {
        const address = addressOfSource(source);
        return (
          <li key={source.id} class="source">
            <cite lang="en">{inPrint(source)}</cite>{' '}
            {address === undefined ? null : (
              <a href={address} rel="noreferrer" aria-label={words.openSourceOf(source.title)}>
                {words.openSource}
              </a>
            )}
            {source.read ? null : <span class="quiet"> {words.notRead}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Authors, title, journal and year, each ended by one full stop. */
export function inPrint({ authors, title, journal, year }: Reference): string {
  const parts = [authors, title, [journal, year].filter((part) => part !== undefined).join(', ')];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function addressOfSource({ url, doi, pmid }: Reference): string | undefined {
  if (url !== undefined) return url;
  if (doi !== undefined) return `https://doi.org/${doi}`;
  return pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}
