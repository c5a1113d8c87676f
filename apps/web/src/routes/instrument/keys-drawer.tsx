import { Drawer } from '#src/parts/drawer.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import styles from './keys-drawer.module.css';

interface KeysDrawerProps {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys, and the switch for those that are single letters. */
export function KeysDrawer({ singleKeys, onSingleKeys, onClose }: KeysDrawerProps) {
  return (
    <Drawer from="center" title={words.keys.title} onClose={onClose}>
      <dl className={styles.keys}>
        {words.keys.rows.map(([keys, what]) => (
          <div key={keys} className={styles.row}>
            <dt className={styles.caps}>
              {keys.split(' ').map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
              <span className={styles.hidden}>{keys}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{words.keys.again}</p>
      <label className={styles.switch}>
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)} />
        {words.keys.switch}
      </label>
    </Drawer>
  );
}
