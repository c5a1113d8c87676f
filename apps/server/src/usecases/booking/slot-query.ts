import type { ClinicService, PublicSlot } from '@junction/contract';
import {
  type Busy,
  type CivilDate,
  type Fairness,
  formatInstant,
  type Service,
  type Slot,
  type SlotQuery,
} from '@junction/scheduling';
import type { SetUp } from '../../store/booking/set-up.ts';

export interface Asked {
  readonly service: ClinicService;
  /** Null: no preference. */
  readonly practitioner: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly busy: readonly Busy[];
  readonly now: Date;
  /** True: only those who may be booked online. */
  readonly online: boolean;
}

/** What a clinic has and what is asked of it, as `scheduling` reads them. */
export function slotQuery(setUp: SetUp, asked: Asked): SlotQuery & { readonly fairness: Fairness } {
  const { service } = asked;
  return {
    zone: setUp.zone,
    places: setUp.places,
    practitioners: setUp.practitioners.filter(({ online }) => online || !asked.online),
    resources: setUp.resources,
    policy: setUp.policy,
    busy: asked.busy,
    now: asked.now.getTime(),
    service: toService(service),
    // Whether somebody is new is known once their address is confirmed.
    patient: service.patients === 'new' ? 'new' : 'returning',
    practitioner: asked.practitioner,
    place: null,
    from: asked.from,
    to: asked.to,
    fairness: fairnessOf(asked.busy, setUp),
  };
}

export const toService = ({ practitioners, ...service }: ClinicService): Service => ({
  id: service.id,
  minutes: service.minutes,
  bufferBefore: service.bufferBefore,
  bufferAfter: service.bufferAfter,
  patients: service.patients,
  practitioners: practitioners ?? 'any',
  needs: service.needs,
});

/** Who has fewer visits in the time that was looked at comes first. */
function fairnessOf(busy: readonly Busy[], { clinic }: SetUp): Fairness {
  const load: Record<string, number> = {};
  for (const { kind, resource } of busy) if (kind !== 'block') load[resource] = (load[resource] ?? 0) + 1;
  return { load, seed: clinic.slug };
}

/** Those who may be asked for this service online, by name. */
export const giversOf = ({ practitioners }: SetUp, service: ClinicService) =>
  practitioners.filter(
    ({ id, online }) => online && (service.practitioners === null || service.practitioners.includes(id)),
  );

export const named = (setUp: SetUp, practitioner: string): PublicSlot['practitioner'] => ({
  id: practitioner,
  name: setUp.practitioners.find(({ id }) => id === practitioner)?.name ?? '',
});

/** As the public API shows a slot. */
export function toPublicSlot(
  setUp: SetUp,
  { start, end, practitioner }: Pick<Slot, 'start' | 'end' | 'practitioner'>,
  format = (instant: number): string => formatInstant(instant, setUp.zone),
): PublicSlot {
  return { start: format(start), end: format(end), practitioner: named(setUp, practitioner) };
}
