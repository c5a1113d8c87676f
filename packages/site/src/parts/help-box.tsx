/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** When to get help now: the one red thing of a page. */
export function HelpBox({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="help-box">
      <Icon name="warning-octagon" size={24} />
      <div>{children}</div>
    </div>
  );
}
