import type { KnowledgeBase, ReferenceId } from '@junction/knowledge';
import { ArrowSquareOutIcon } from '@phosphor-icons/react/dist/csr/ArrowSquareOut';
import { words } from '#src/text/words.ts';
import styles from './citation.module.css';

interface CitationProps {
  readonly kb: KnowledgeBase;
  readonly id: ReferenceId;
  /** Where this very figure was read, where that is not the reference's own address. */
  readonly url?: string | undefined;
}

/** A reference in full, with the way to it. */
export function Citation({ kb, id, url }: CitationProps) {
  const reference = kb.references.find((candidate) => candidate.id === id);
  if (reference === undefined) return <>{id}</>;
  const { authors, title, journal, year, doi, read } = reference;
  const address = url ?? reference.url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  const printed = [authors, title, [journal, year].filter((part) => part !== undefined).join(' ')];
  return (
    <span className={styles.citation}>
      {printed
        .filter((part) => part !== '')
        .map((part) => part.replace(/\.$/, ''))
        .join('. ')}
      . {!read && <span className={styles.note}>{words.source.notRead} </span>}
      {address !== undefined && (
        <a className={styles.link} href={address} target="_blank" rel="noreferrer">
          {words.source.openLink}
          <ArrowSquareOutIcon size={14} weight="bold" aria-hidden="true" />
        </a>
      )}
    </span>
  );
}
