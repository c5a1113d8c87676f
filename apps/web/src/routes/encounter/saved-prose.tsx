import { useCallback, useEffect, useRef, useState } from 'react';
import { ProseField } from '#src/parts/prose-field.tsx';

interface SavedProseProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly onSave: (text: string) => void;
}

/** After this pause, and when the field is left, what was typed is an entry. */
const PAUSE_MS = 600;

/** Free text that is saved while it is typed. What another person types meanwhile shows where nobody types here. */
export function SavedProse({ label, hint, value, maxLength = 20_000, onSave }: SavedProseProps) {
  const [typed, setTyped] = useState<string>();
  const latest = useRef({ typed, value, onSave });
  useEffect(() => {
    latest.current = { typed, value, onSave };
  });
  const commit = useCallback(() => {
    const { typed: text, value: stands, onSave: save } = latest.current;
    if (text !== undefined && text !== stands) save(text);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text begins the pause anew.
  useEffect(() => {
    const timer = window.setTimeout(commit, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, commit]);
  useEffect(() => commit, [commit]);
  return (
    <ProseField
      label={label}
      {...(hint !== undefined && { hint })}
      value={typed ?? value}
      maxLength={maxLength}
      onChange={setTyped}
      onLeave={() => {
        commit();
        setTyped(undefined);
      }}
    />
  );
}
