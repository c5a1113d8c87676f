import type { ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'plain' | 'danger' | 'quiet';
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** What it does, where its words alone do not say with what. */
  readonly label?: string;
  readonly keyShortcut?: string;
  readonly onPress?: () => void;
}

export function Button({
  children,
  kind = 'plain',
  type = 'button',
  isDisabled = false,
  label,
  keyShortcut,
  onPress,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={styles.button}
      data-kind={kind}
      disabled={isDisabled}
      {...(label !== undefined && { 'aria-label': label })}
      {...(keyShortcut !== undefined && { 'aria-keyshortcuts': keyShortcut })}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
