/** @jsxImportSource preact */
import type { CheckWords } from '../text/check-words.ts';

/** Why a question is asked, beneath it. */
export function WhyAsked({ words, why }: { readonly words: CheckWords; readonly why: string | undefined }) {
  return (
    <details class="check-why">
      <summary>{words.why}</summary>
      <p>{why}</p>
    </details>
  );
}
