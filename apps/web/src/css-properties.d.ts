import 'react';

declare module 'react' {
  /** Custom properties that a style sheet reads. */
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
