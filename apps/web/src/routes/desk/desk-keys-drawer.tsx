import { Drawer } from '#src/parts/drawer.tsx';
import { KeyCap } from '#src/parts/key-cap.tsx';
import { words } from '#src/text/words.ts';
import keys from '../instrument/keys-drawer.module.css';

/** The keys of the desk. */
export function DeskKeysDrawer({ onClose }: { readonly onClose: () => void }) {
  return (
    <Drawer from="center" title={words.deskKeys.title} onClose={onClose}>
      <dl className={keys.keys}>
        {words.deskKeys.rows.map(([caps, what]) => (
          <div key={caps} className={keys.row}>
            <dt className={keys.caps}>
              {caps.split(' ').map((cap) => (
                <KeyCap key={cap}>{cap}</KeyCap>
              ))}
              <span className={keys.hidden}>{caps}</span>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}
