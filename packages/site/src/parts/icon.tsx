/** @jsxImportSource preact */
import { type IconName, iconPaths } from './icon-paths.ts';

interface IconProps {
  readonly name: IconName;
  /** In CSS pixels; 20 unless told. */
  readonly size?: number;
}

/** A sign beside a word. It is never read out: the word says it. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 256 256"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
