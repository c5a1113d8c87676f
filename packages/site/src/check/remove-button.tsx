/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { CheckWords } from '../text/check-words.ts';

/** Deletes after it was asked once. */
export function RemoveButton({ words, onRemove }: { readonly words: CheckWords; readonly onRemove: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const { result } = words;
  if (!isAsking)
    return (
      <button type="button" class="link" onClick={() => setIsAsking(true)}>
        {result.remove}
      </button>
    );
  return (
    <span class="check-sure">
      <span>{result.removeSure}</span>
      <button type="button" class="link" onClick={onRemove}>
        {result.removeYes}
      </button>
      <button type="button" class="link" onClick={() => setIsAsking(false)}>
        {result.removeNo}
      </button>
    </span>
  );
}
