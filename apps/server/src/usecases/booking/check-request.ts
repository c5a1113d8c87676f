import type { ClinicService } from '@junction/contract';
import { ok, type Problem, type Result, refused } from '@junction/kernel';
import {
  busyWindow,
  checkStart,
  datesAround,
  formatInstant,
  parseStart,
  type RequestedStart,
  resolveStart,
  type Slot,
  type StartAnswer,
  type TimeRange,
} from '@junction/scheduling';
import { listBusy } from '../../store/booking/occupancies.ts';
import type { SetUp } from '../../store/booking/set-up.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { refusalOfStart } from './booking-refusal.ts';
import { slotQuery, toPublicSlot } from './slot-query.ts';

/** So many days on either side are looked at for other times: first a few, and only where they are not enough a month. */
const nearDays = 3;
const farDays = 30;
const DAY = 86_400_000;

export interface RequestedTime {
  readonly service: ClinicService;
  readonly practitioner: string | null;
  readonly start: string;
  readonly minutes: number | null;
  readonly patientBusy: readonly TimeRange[];
  /** A visit, hold or block that does not count as taken. */
  readonly except?: string | undefined;
}

/** The slots that the requested start could be booked in, in the order in which to try them, or why there are none. */
export async function checkRequest(
  tx: TenantTx,
  { clinicId, now }: { readonly clinicId: string; readonly now: Date },
  setUp: SetUp,
  { service, practitioner, start, minutes, patientBusy, except }: RequestedTime,
): Promise<Outcome<readonly [Slot, ...Slot[]]>> {
  const requested = parseStart(start, 'start');
  if (!requested.ok) return refuse({ kind: 'never', code: 'no-start', problems: requested.problems });
  const { zone, policy } = setUp;
  const within = async (days: number): Promise<StartAnswer> => {
    const dates = datesAround({ start: requested.value, days, zone, policy, now: now.getTime() });
    const busy = await listBusy(tx, clinicId, { window: busyWindow({ zone, ...dates }), now, except, practitioner });
    const query = slotQuery(setUp, { service, practitioner, ...dates, busy, now, online: true });
    return checkStart({ ...query, start: requested.value, minutes, patientBusy });
  };
  const near = await within(nearDays);
  const answer = areNearest(near, requested.value, zone) ? near : await within(farDays);
  if (answer.kind === 'free') {
    const [first, ...others] = answer.slots;
    if (first === undefined) throw new Error('a free start has a slot');
    return done([first, ...others], []);
  }
  const alternatives = 'alternatives' in answer ? answer.alternatives.map((slot) => toPublicSlot(setUp, slot)) : [];
  return refuse(refusalOfStart(answer, { format: (instant) => formatInstant(instant, zone), alternatives }));
}

/** False where a time that was not looked at may be nearer than one of the alternatives, or there are too few. */
function areNearest(answer: StartAnswer, requested: RequestedStart, zone: string): boolean {
  if (!('alternatives' in answer)) return true;
  const resolved = resolveStart(requested, zone);
  if (answer.alternatives.length < 3 || resolved.kind !== 'moment') return false;
  return answer.alternatives.every(({ start }) => Math.abs(start - resolved.instant) <= (nearDays - 0.5) * DAY);
}

/** The service of an id that can be booked online, and that the practitioner is one of those who give it. */
export function findOffer(
  setUp: SetUp,
  { service: serviceId, practitioner }: { readonly service: string; readonly practitioner?: string | null | undefined },
): Result<ClinicService, Problem> {
  const service = setUp.services.find(({ id, isActive, online }) => id === serviceId && isActive && online);
  if (service === undefined) return refused([{ path: 'service', message: 'is no service that can be booked here' }]);
  const isKnown = practitioner == null || setUp.practitioners.some(({ id, online }) => id === practitioner && online);
  return isKnown ? ok(service) : refused([{ path: 'practitioner', message: 'is nobody who can be booked here' }]);
}
