import type { ClinicService } from '@junction/contract';
import {
  busyWindow,
  datesAround,
  formatInstant,
  type Instant,
  nearestSlots,
  openTimes,
  parseStart,
  resolveStart,
  type TimeRange,
  toCivil,
} from '@junction/scheduling';
import { reachOf } from '../../permissions.ts';
import { type Collision, listBusy, listCollisions } from '../../store/booking/occupancies.ts';
import type { SetUp } from '../../store/booking/set-up.ts';
import { listVisitsOfPerson, type Person } from '../../store/booking/visits.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { refusalOfStart } from '../booking/booking-refusal.ts';
import { holdRows } from '../booking/hold-rows.ts';
import { slotQuery, toPublicSlot } from '../booking/slot-query.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import type { UseCaseContext } from '../use-case.ts';

/** Where somebody at the desk wants a visit to be. */
export interface Wanted {
  readonly service: ClinicService;
  readonly practitioner: string;
  readonly start: string;
  /** As long as the service takes unless it is said. */
  readonly minutes: number;
  /** Undefined: those that are free and fit. */
  readonly resources: readonly string[] | undefined;
  /** The visit itself, where it is moved. */
  readonly except: string | null;
  readonly person: Person;
  readonly overlapReason: string | null;
  readonly acceptSamePatient: boolean;
}

export interface Placed extends TimeRange {
  readonly place: string;
  readonly resources: readonly string[];
  readonly occupies: TimeRange;
  /** It overlaps something, on purpose. */
  readonly deliberate: boolean;
}

const MINUTE = 60_000;

/** Finds what the visit takes and holds it, or says what is in the way. Staff may book outside of opening hours. */
export async function placeVisit(
  tx: TenantTx,
  context: UseCaseContext,
  setUp: SetUp,
  wanted: Wanted,
): Promise<Outcome<Placed>> {
  const { clinicId, now } = context;
  const { service, practitioner } = wanted;
  if (!setUp.practitioners.some(({ id }) => id === practitioner))
    return refuse({
      kind: 'invalid',
      problems: [{ path: 'practitioner', message: 'is nobody who sees patients here' }],
    });
  const resolved = resolveWanted(wanted.start, setUp.zone);
  if (!resolved.ok) return resolved;
  const start = resolved.value;
  const end = start + wanted.minutes * MINUTE;
  const occupies = { start: start - service.bufferBefore * MINUTE, end: end + service.bufferAfter * MINUTE };
  const place = placeOf(setUp, practitioner, start);
  if (place === undefined)
    return refuse({ kind: 'conflict', detail: 'The clinic has no place yet; add one in the settings of booking.' });
  const unknown = (wanted.resources ?? []).filter((id) => !setUp.resources.some((it) => it.id === id));
  if (unknown.length > 0)
    return refuse({
      kind: 'invalid',
      problems: [{ path: 'resources', message: 'names no room or device of this clinic' }],
    });

  const candidates =
    wanted.resources ??
    setUp.resources
      .filter((it) => it.place === place && it.provides.some((kind) => service.needs.includes(kind)))
      .map(({ id }) => id);
  await holdRows(tx, context, [practitioner, ...candidates]);
  const query = { resourceIds: [practitioner, ...candidates], range: occupies, except: wanted.except, now };
  const collisions = await listCollisions(tx, clinicId, query);
  const resources = wanted.resources ?? chooseResources(setUp, service, candidates, collisions);
  const taken = collisions.filter(({ resource }) => resource === practitioner || resources.includes(resource));
  const placed: Placed = { start, end, place, resources, occupies, deliberate: taken.length > 0 };

  const others = await listVisitsOfPerson(tx, clinicId, {
    ...{ person: wanted.person, from: new Date(start), until: new Date(end) },
  });
  const same = others.filter(({ visitId }) => visitId !== wanted.except);
  if (same.length > 0 && !wanted.acceptSamePatient) {
    const collides = same.map((it) =>
      toCollision(setUp, { kind: 'visit', id: it.visitId, start: it.start, end: it.end }),
    );
    return refuse({
      ...{ kind: 'taken', code: 'same-patient', alternatives: [], collides },
      detail: 'The patient has another visit at this time.',
    });
  }
  if (taken.length === 0) return done(placed, []);
  if (wanted.overlapReason === null) {
    const collides = taken.map((it) => toCollision(setUp, it));
    const alternatives = await listAlternatives(tx, context, setUp, { wanted, start });
    const detail = 'Something else is there at this time. Give a reason to book over it, or choose another time.';
    return refuse({ kind: 'taken', code: 'taken', detail, alternatives, collides });
  }
  if (reachOf('visit:overlap', context.actor.roles) === undefined)
    return refuse({ kind: 'forbidden', permission: 'visit:overlap' });
  return done(placed, []);
}

/** The moment that a start names. Staff may book in the past: a visit that happened is put down. */
export function resolveWanted(text: string, zone: string, path = 'start'): Outcome<Instant> {
  const parsed = parseStart(text, path);
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const resolved = resolveStart(parsed.value, zone);
  const format = (instant: Instant): string => formatInstant(instant, zone);
  if (resolved.kind === 'spring-gap') return refuse(refusalOfStart(resolved, { format, alternatives: [] }));
  if (resolved.kind === 'ambiguous') {
    const { earlier, later } = resolved;
    const choices = [
      { instant: earlier, free: true },
      { instant: later, free: true },
    ] as const;
    return refuse(refusalOfStart({ kind: 'ambiguous', choices }, { format, alternatives: [] }));
  }
  const { instant } = resolved;
  if (instant < Date.UTC(2000, 0, 1) || instant > Date.UTC(2199, 0, 1))
    return refuse({ kind: 'invalid', problems: [{ path, message: 'must be a time from 2000 to 2199' }] });
  return done(instant, []);
}

/** Where the practitioner is then, or else where they usually are. */
function placeOf({ places, practitioners, zone }: SetUp, practitioner: string, start: Instant): string | undefined {
  const works = practitioners.find(({ id }) => id === practitioner)?.works ?? [];
  const { date } = toCivil(start, zone);
  const isThere = (hours: (typeof works)[number]['hours']): boolean =>
    openTimes({ zone, hours: [hours], from: date, to: date }).some((it) => it.start <= start && start < it.end);
  return (works.find(({ hours }) => isThere(hours)) ?? works[0])?.place ?? places[0]?.id;
}

/** One for each need, a free one where there is one. */
function chooseResources(
  { resources }: SetUp,
  { needs }: ClinicService,
  candidates: readonly string[],
  collisions: readonly Collision[],
): readonly string[] {
  const chosen: string[] = [];
  for (const need of needs) {
    const fitting = resources.filter(
      ({ id, provides }) => candidates.includes(id) && provides.includes(need) && !chosen.includes(id),
    );
    const free = fitting.find(({ id }) => !collisions.some(({ resource }) => resource === id));
    const one = free ?? fitting[0];
    if (one !== undefined) chosen.push(one.id);
  }
  return chosen;
}

async function listAlternatives(
  tx: TenantTx,
  { clinicId, now }: UseCaseContext,
  setUp: SetUp,
  { wanted, start }: { readonly wanted: Wanted; readonly start: Instant },
) {
  const { zone, policy } = setUp;
  const at = { kind: 'instant', instant: start, offsetMinutes: 0 } as const;
  const dates = datesAround({ start: at, days: 14, zone, policy, now: now.getTime() });
  const busy = await listBusy(tx, clinicId, {
    ...{ window: busyWindow({ zone, ...dates }), now, except: wanted.except ?? undefined },
  });
  const { service, practitioner } = wanted;
  const query = slotQuery(setUp, { service, practitioner, ...dates, busy, now, online: false });
  return nearestSlots(query, start, 3, []).map((slot) => toPublicSlot(setUp, slot));
}

/** What is in the way, without whose it is. */
export function toCollision(
  setUp: SetUp,
  { kind, id, start, end }: Omit<Collision, 'resource'> & { readonly resource?: string },
) {
  const what = { visit: 'a visit', hold: 'somebody is booking this time online', block: 'blocked time' }[kind];
  return { kind, id, what, start: formatInstant(start, setUp.zone), end: formatInstant(end, setUp.zone) };
}
