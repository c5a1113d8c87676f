import { CheckIcon } from '@phosphor-icons/react/dist/csr/Check';
import { ChecksIcon } from '@phosphor-icons/react/dist/csr/Checks';
import { CircleIcon } from '@phosphor-icons/react/dist/csr/Circle';
import { DoorOpenIcon } from '@phosphor-icons/react/dist/csr/DoorOpen';
import { HourglassIcon } from '@phosphor-icons/react/dist/csr/Hourglass';
import { ProhibitIcon } from '@phosphor-icons/react/dist/csr/Prohibit';
import { SignInIcon } from '@phosphor-icons/react/dist/csr/SignIn';
import { XIcon } from '@phosphor-icons/react/dist/csr/X';
import type { VisitState } from '#src/data/desk/schedule.ts';

const icons = {
  pending: HourglassIcon,
  booked: CircleIcon,
  confirmed: CheckIcon,
  arrived: SignInIcon,
  'in-room': DoorOpenIcon,
  done: ChecksIcon,
  'no-show': XIcon,
  cancelled: ProhibitIcon,
} as const satisfies Record<VisitState, unknown>;

/** The picture of a state. Its word stands beside it. */
export function StateIcon({ state }: { readonly state: VisitState }) {
  const Icon = icons[state];
  return <Icon size={14} weight="bold" aria-hidden="true" />;
}
