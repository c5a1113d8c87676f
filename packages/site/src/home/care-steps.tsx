/** @jsxImportSource preact */
import type { HomeWords } from '../text/words.ts';

/** How care goes, along the junction line. */
export function CareSteps({ words }: { readonly words: HomeWords }) {
  return (
    <section class="care" aria-labelledby="care">
      <h2 id="care" class="unseen">
        {words.stepsTitle}
      </h2>
      <svg class="care-line" viewBox="0 0 1136 40" aria-hidden="true">
        <path class="care-path" d="M8 20H300" />
        <path class="care-path" d="M300 20C350 20 360 6 415 6H475C530 6 542 20 592 20H884" />
        <path class="care-path other" d="M300 20C350 20 360 34 415 34H475C530 34 542 20 592 20" />
        <circle class="care-node" cx="8" cy="20" r="7" />
        <circle class="care-node here" cx="300" cy="20" r="8.5" />
        <circle class="care-node" cx="592" cy="20" r="7" />
        <circle class="care-node" cx="884" cy="20" r="7" />
      </svg>
      <ol class="care-steps">
        {words.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
