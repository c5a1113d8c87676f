import { Drawer } from '#src/parts/drawer.tsx';
import { words } from '#src/text/words.ts';
import { useDesk } from './desk-context.ts';
import styles from './drawer-form.module.css';
import { PatientPicker } from './patient-picker.tsx';

/** `/`, the first letters, Enter. */
export function FindDrawer({ onClose }: { readonly onClose: () => void }) {
  const { open } = useDesk();
  return (
    <Drawer from="center" title={words.find.title} onClose={onClose}>
      <div className={styles.form}>
        <PatientPicker
          label={words.find.label}
          hint={words.find.hint}
          isFirst
          onPick={({ id }) => open({ kind: 'patient', id })}
        />
      </div>
    </Drawer>
  );
}
