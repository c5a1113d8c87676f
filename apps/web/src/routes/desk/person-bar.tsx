import { words } from '#src/text/words.ts';
import styles from './person-bar.module.css';

interface PersonBarProps {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Whose days are shown, where there is room for one. On a phone a swipe goes on to the next, too. */
export function PersonBar({ people, chosen, onChoose }: PersonBarProps) {
  return (
    <fieldset className={styles.people} aria-label={words.desk.person}>
      {people.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={styles.person}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
