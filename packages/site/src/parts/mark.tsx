/** @jsxImportSource preact */

/** The mark: a stem, a yellow node, three branches. The clinic's name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-path" d="M16 3.5V28M16 15.5C14 20 10 22.5 5.5 23.5M16 15.5C18 20 22 22.5 26.5 23.5" />
      <circle class="mark-node" cx="16" cy="12" r="4" />
    </svg>
  );
}
