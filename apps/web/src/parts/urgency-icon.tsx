import type { Urgency } from '@junction/knowledge';
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle';
import { ClockIcon } from '@phosphor-icons/react/dist/csr/Clock';
import { WarningIcon } from '@phosphor-icons/react/dist/csr/Warning';
import { WarningOctagonIcon } from '@phosphor-icons/react/dist/csr/WarningOctagon';

const ICONS = { routine: CircleIcon, soon: ClockIcon, 'same-day': WarningIcon, emergency: WarningOctagonIcon } as const;

/** The icon of an urgency. Its outline differs with the urgency, and its word always stands beside it. */
export function UrgencyIcon({ urgency, size = 28 }: { readonly urgency: Urgency; readonly size?: number }) {
  const Icon = ICONS[urgency];
  return <Icon size={size} weight={urgency === 'routine' ? 'bold' : 'fill'} aria-hidden="true" />;
}
