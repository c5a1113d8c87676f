import { type ScheduleView, scheduleQuerySchema, scheduleSchema } from '@junction/contract';
import { type CivilDate, instantFormatter, openTimes, parseCivilDate, toInstants } from '@junction/scheduling';
import { listBlocks } from '../../store/booking/blocks.ts';
import { listHolds } from '../../store/booking/holds.ts';
import { loadSetUp, type SetUp } from '../../store/booking/set-up.ts';
import { listVisits } from '../../store/booking/visits.ts';
import { done } from '../refusal.ts';
import { defineUseCase } from '../use-case.ts';
import { toDeskVisit } from './desk-visit.ts';

const mostDays = 100;

/** All that a desk's calendar shows from one date to another, both included. */
export const readSchedule = defineUseCase({
  name: 'readSchedule',
  summary: 'The calendar from one date to another',
  permission: 'schedule:read',
  action: 'list',
  input: scheduleQuerySchema,
  output: scheduleSchema,
  check: ({ from, to }) => datesProblems(from, to),
  run: async (tx, { clinicId, now }, { from, to }) => {
    const setUp = await loadSetUp(tx, clinicId);
    const range = daysRange(from, to, setUp.zone);
    const visits = await listVisits(tx, clinicId, range);
    const blocks = await listBlocks(tx, clinicId, range);
    const window = { from: new Date(range.start), until: new Date(range.end), now };
    const holds = await listHolds(tx, clinicId, window);
    const format = instantFormatter(
      setUp.zone,
      Math.min(range.start, now.getTime()) - DAY,
      Math.max(range.end, now.getTime()) + 9 * DAY,
    );
    const times = ({ start, end }: { readonly start: number; readonly end: number }) => ({
      ...{ start: format(start), end: format(end) },
    });
    const view: ScheduleView = {
      ...{ zone: setUp.zone, now: format(now.getTime()) },
      places: setUp.places.map(({ id, name }) => ({ id, name })),
      practitioners: setUp.practitioners.map(({ id, name }) => ({ id, name })),
      resources: setUp.resources.map(({ id, name, kind, place }) => ({ id, name, kind, place })),
      services: setUp.services.map((it) => ({
        ...{ id: it.id, name: it.name, minutes: it.minutes, bufferBefore: it.bufferBefore },
        ...{ bufferAfter: it.bufferAfter, patients: it.patients, isActive: it.isActive },
        practitioners: it.practitioners ?? [],
      })),
      visits: visits.map((visit) => toDeskVisit(visit, format)),
      blocks: blocks.map((it) => ({
        ...{ id: it.blockId, version: it.version, resource: it.resourceId, reason: it.reason, ...times(it) },
      })),
      holds: holds.map((it) => ({
        ...{ id: it.holdId, practitioner: it.practitionerId, service: it.serviceId, ...times(it) },
        expires: format(it.expiresAt.getTime()),
      })),
      opening: listOpening(setUp, from, to).map((it) => ({ ...it, ...times(it) })),
    };
    return done(view, [{ resource: 'schedule', id: null, patientId: null }]);
  },
});

const DAY = 86_400_000;

function daysRange(from: CivilDate, to: CivilDate, zone: string) {
  const [start] = toInstants(from, '00:00', zone);
  const fallback = Date.parse(`${from}T00:00:00Z`) - DAY;
  // A day more than asked for, whatever the clocks do, is of no harm.
  return { start: start ?? fallback, end: Date.parse(`${to}T00:00:00Z`) + 2 * DAY };
}

function listOpening({ zone, places, practitioners }: SetUp, from: CivilDate, to: CivilDate) {
  return practitioners.flatMap(({ id: practitioner, works }) =>
    works.flatMap(({ place, hours }) => {
      const at = places.find(({ id }) => id === place);
      if (at === undefined) return [];
      return openTimes({ zone, hours: [hours, at.hours], from, to }).map((range) => ({
        practitioner,
        place,
        ...range,
      }));
    }),
  );
}

function datesProblems(from: CivilDate, to: CivilDate) {
  const problems = [from, to].flatMap((date, i) => {
    const path = i === 0 ? 'from' : 'to';
    const parsed = parseCivilDate(date, path);
    if (!parsed.ok) return parsed.problems;
    return date < '2000-01-01' || date > '2199-12-31' ? [{ path, message: 'must be a day from 2000 to 2199' }] : [];
  });
  if (problems.length > 0) return problems;
  if (to < from) return [{ path: 'to', message: 'must not be before from' }];
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  return days > mostDays ? [{ path: 'to', message: `must be at most ${mostDays} days after from` }] : [];
}
