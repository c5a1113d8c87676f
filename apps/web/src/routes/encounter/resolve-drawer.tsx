import type { EntryBody } from '@junction/encounter';
import type { Alert } from '@junction/reasoning';
import { useState } from 'react';
import { Drawer } from '#src/parts/drawer.tsx';
import { SelectField } from '#src/parts/select-field.tsx';
import { words } from '#src/text/words.ts';
import styles from './reason-form.module.css';
import { ReasonForm } from './reason-form.tsx';

interface ResolveDrawerProps {
  readonly alerts: readonly Alert[];
  readonly enter: (...bodies: readonly EntryBody[]) => void;
  readonly onClose: () => void;
}

/** Resolves a red flag, with a written reason that goes into the note. */
export function ResolveDrawer({ alerts, enter, onClose }: ResolveDrawerProps) {
  const [alert, setAlert] = useState(alerts[0]?.id ?? '');
  return (
    <Drawer from="center" title={words.resolve.title} subtitle={words.resolve.lead} onClose={onClose}>
      <div className={styles.form}>
        {alerts.length > 1 && (
          <SelectField
            label={words.resolve.title}
            value={alert}
            options={alerts.map(({ id, label }) => ({ id, name: label }))}
            onChange={setAlert}
          />
        )}
        <ReasonForm
          label={words.resolve.reason}
          go={words.resolve.save}
          onCancel={onClose}
          onSave={(reason) => {
            enter({ kind: 'alert-resolved', alert, reason });
            onClose();
          }}
        />
      </div>
    </Drawer>
  );
}
