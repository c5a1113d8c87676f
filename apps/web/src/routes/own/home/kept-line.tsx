import { CloudSlashIcon } from '@phosphor-icons/react/dist/csr/CloudSlash';
import type { Home } from '#src/data/home/use-home.ts';
import { useOnline } from '#src/data/home/use-online.ts';
import { words } from '#src/text/own-words.ts';
import styles from './home.module.css';

/** What waits on this device, and why. Silent while all is sent. */
export function KeptLine({ place: { waiting, state, sent } }: { readonly place: Home }) {
  const isOnline = useOnline();
  const text = lineOf(waiting.length, state, isOnline);
  const changes = sent?.changes ?? [];
  return (
    <div role="status">
      {text !== undefined && (
        <p className={styles.status}>
          <CloudSlashIcon size={22} aria-hidden="true" />
          <span>{text}</span>
        </p>
      )}
      {changes.map(({ exerciseId, change, because }) => (
        <p key={exerciseId} className={styles.status}>
          <span>
            {words.exercise.changed[change]} {because}
          </span>
        </p>
      ))}
    </div>
  );
}

function lineOf(count: number, state: Home['state'], isOnline: boolean): string | undefined {
  if (state === 'none') return words.offline.noStore;
  if (state === 'refused' && count > 0) return words.offline.stuck;
  if (!isOnline || state === 'offline') return count === 0 ? words.offline.plain : words.offline.kept(count);
  return undefined;
}
