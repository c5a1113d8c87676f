import { useState } from 'react';
import { Button } from '#src/parts/button.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './plan-drawer.module.css';

interface AddItemProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onAdd: (item: string) => void;
  readonly onClose: () => void;
}

/** Adds something of the knowledge to the plan; the gate judges it as it does the proposal. */
export function AddItem({ label, options, onAdd, onClose }: AddItemProps) {
  const [item, setItem] = useState('');
  return (
    <div className={styles.form}>
      <SelectField
        label={label}
        value={item}
        options={[{ id: '', name: words.choose.nothing }, ...options]}
        onChange={setItem}
      />
      <p className={styles.acts}>
        <Button
          kind="primary"
          isDisabled={item === ''}
          onPress={() => {
            onAdd(item);
            onClose();
          }}
        >
          {words.choose.add}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {words.choose.cancel}
        </Button>
      </p>
    </div>
  );
}
