import {
  type PublicNext,
  type PublicServices,
  type PublicSlots,
  publicNextQuerySchema,
  publicSlotsQuerySchema,
} from '@junction/contract';
import {
  busyWindow,
  type CivilDate,
  dateAfter,
  freeSlots,
  instantFormatter,
  lastBookableDate,
  type PooledStart,
  parseCivilDate,
  poolSlots,
} from '@junction/scheduling';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { listBusy } from '../../store/booking/occupancies.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { parseInput } from '../parse-input.ts';
import { done, type Outcome, refuse } from '../refusal.ts';
import { findOffer } from './check-request.ts';
import { closedDates } from './closed-dates.ts';
import { type PublicCall, type PublicContext, type PublicParts, runPublic } from './public-runner.ts';
import { giversOf, slotQuery, toPublicSlot } from './slot-query.ts';

/** Which visits can be booked here, and with whom. */
export const readPublicServices = (parts: PublicParts, call: PublicCall): Promise<Outcome<PublicServices>> =>
  runPublic(parts, call, {
    action: 'read',
    run: async (tx, { clinicId, now }) => {
      const setUp = await loadSetUp(tx, clinicId);
      const services = setUp.services
        .filter(({ isActive, online }) => isActive && online)
        .map((service) => ({
          ...{ id: service.id, name: service.name, nameEs: service.nameEs, minutes: service.minutes },
          ...{ description: service.description, patients: service.patients },
          practitioners: giversOf(setUp, service).map(({ id, name }) => ({ id, name })),
        }))
        .filter(({ practitioners }) => practitioners.length > 0);
      const lastDate = lastBookableDate(setUp.policy, now.getTime(), setUp.zone);
      return done({ clinic: { ...setUp.clinic, zone: setUp.zone }, lastDate, services }, []);
    },
  });

const slotsShape = TypeCompiler.Compile(publicSlotsQuerySchema);
const mostDays = 62;

/** The free times from one date to another: without a preference one for each start, with whom it would go to. */
export async function readPublicSlots(
  parts: PublicParts,
  call: PublicCall,
  input: unknown,
): Promise<Outcome<PublicSlots>> {
  const parsed = parseInput({ shape: slotsShape, value: input, check: ({ from, to }) => datesProblems(from, to) });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const query = parsed.value;
  return runPublic(parts, call, {
    action: 'read',
    run: async (tx, context) => {
      const setUp = await loadSetUp(tx, context.clinicId);
      const offer = findOffer(setUp, query);
      if (!offer.ok) return refuse({ kind: 'invalid', problems: offer.problems });
      const practitioner = query.practitioner ?? null;
      const asked = { ...query, service: offer.value, practitioner };
      const slots = toPublicSlots(setUp, await listStarts(tx, context, setUp, asked));
      return done({ zone: setUp.zone, slots, closed: [...closedDates(setUp, asked)] }, []);
    },
  });
}

const nextShape = TypeCompiler.Compile(publicNextQuerySchema);

/** The first free time on or after a date, within what may be booked. */
export async function readNextSlot(parts: PublicParts, call: PublicCall, input: unknown): Promise<Outcome<PublicNext>> {
  const parsed = parseInput({
    shape: nextShape,
    value: input,
    check: ({ after }) => (after === undefined ? [] : datesProblems(after, after)),
  });
  if (!parsed.ok) return refuse({ kind: 'invalid', problems: parsed.problems });
  const query = parsed.value;
  return runPublic(parts, call, {
    action: 'read',
    run: async (tx, context) => {
      const setUp = await loadSetUp(tx, context.clinicId);
      const offer = findOffer(setUp, query);
      if (!offer.ok) return refuse({ kind: 'invalid', problems: offer.problems });
      const today = dateAfter(context.now.getTime(), 0, setUp.zone);
      const from = query.after === undefined || query.after < today ? today : query.after;
      const to = lastBookableDate(setUp.policy, context.now.getTime(), setUp.zone);
      if (from > to) return done({ zone: setUp.zone, next: null }, []);
      const practitioner = query.practitioner ?? null;
      const starts = await listStarts(tx, context, setUp, { service: offer.value, practitioner, from, to });
      return done({ zone: setUp.zone, next: toPublicSlots(setUp, starts.slice(0, 1))[0] ?? null }, []);
    },
  });
}

async function listStarts(
  tx: TenantTx,
  { clinicId, now }: PublicContext,
  setUp: SetUp,
  asked: Pick<Parameters<typeof slotQuery>[1], 'service' | 'practitioner' | 'from' | 'to'>,
): Promise<readonly PooledStart[]> {
  const window = busyWindow({ zone: setUp.zone, from: asked.from, to: asked.to });
  const busy = await listBusy(tx, clinicId, { window, now, practitioner: asked.practitioner });
  const query = slotQuery(setUp, { ...asked, busy, now, online: true });
  return poolSlots(freeSlots(query), query.fairness);
}

function toPublicSlots(setUp: SetUp, starts: readonly PooledStart[]): PublicSlots['slots'] {
  const first = starts[0];
  const last = starts.at(-1);
  if (first === undefined || last === undefined) return [];
  const format = instantFormatter(setUp.zone, first.start, last.end);
  // The same start may be on offer at two places; it is one time of the day.
  const seen = new Set<number>();
  return starts.flatMap(({ start, slots: [slot] }) =>
    slot === undefined || seen.has(start) || !seen.add(start) ? [] : [toPublicSlot(setUp, slot, format)],
  );
}

function datesProblems(from: CivilDate, to: CivilDate) {
  const problems = [
    ...[from, to].flatMap((date, i) => {
      const path = i === 0 ? 'from' : 'to';
      const parsed = parseCivilDate(date, path);
      if (!parsed.ok) return parsed.problems;
      return date < '2000-01-01' || date > '2200-01-01' ? [{ path, message: 'must be a day from 2000 to 2199' }] : [];
    }),
  ];
  if (problems.length > 0) return problems;
  if (to < from) return [{ path: 'to', message: 'must not be before from' }];
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return days > mostDays ? [{ path: 'to', message: `must be at most ${mostDays - 1} days after from` }] : [];
}
