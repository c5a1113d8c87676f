import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listOverlaps } from './list-overlaps.ts';
import { openTestBooking, someone, type TestBooking } from './test-booking.ts';

let booking: TestBooking;
beforeAll(async () => {
  booking = await openTestBooking();
});
afterAll(() => booking.close());

const clients = 32;
/** `npm run test:booking` takes a thousand. */
const actions = Number(process.env.BOOKING_ACTIONS ?? 200);

/** A start on one of three crowded days, every half hour. */
const anyStart = (): string => new Date(Date.UTC(2026, 11, 1, 6) + randomInt(3 * 48) * 30 * 60_000).toISOString();

/** What clients were told of the visits that are theirs: where each is now, or that it is cancelled. */
const told = new Map<string, string | null>();

it('bookings, moves and cancels by 32 clients at once leave no overlap, and every visit as its client was told', async () => {
  const statuses = new Map<number, number>();
  let left = actions;
  const services = [booking.talk, booking.treatment, booking.long];
  const client = async (number: number): Promise<void> => {
    const mine: { readonly id: string; readonly token: string }[] = [];
    while (left-- > 0) {
      const visit = mine[randomInt(Math.max(1, mine.length))];
      const action = visit === undefined ? 'book' : ['book', 'book', 'move', 'cancel'][randomInt(4)];
      if (action === 'book' || visit === undefined) {
        const patient = { ...someone(number), name: `Client ${number} ${randomInt(1e9)}` };
        const body = { service: services[randomInt(3)], start: anyStart(), patient };
        const answer = await booking.ask('POST', '/bookings', body, `random-${randomInt(1e12)}`);
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        if (answer.statusCode !== 201) continue;
        const { id, start, manage } = answer.json();
        mine.push({ id, token: manage.split('/').at(-1) });
        told.set(id, start);
        continue;
      }
      const answer = await booking.ask(
        'POST',
        `/visits/${visit.token}/${action}`,
        action === 'move' ? { start: anyStart(), practitioner: null } : {},
      );
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
      if (answer.statusCode === 200) told.set(visit.id, action === 'move' ? answer.json().start : null);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  expect([...statuses.keys()].filter((status) => ![200, 201, 409, 422].includes(status))).toEqual([]);
  expect(statuses.get(201) ?? 0).toBeGreaterThan(30);
  expect(await listOverlaps(booking)).toEqual([]);
  const { visits } = (await booking.desk('GET', '/schedule?from=2026-11-30&to=2026-12-06')).json();
  const stored = new Map(
    visits.map(({ id, start, state }: { id: string; start: string; state: string }) => [
      id,
      state === 'cancelled' ? null : start,
    ]),
  );
  expect([...told].filter(([id, start]) => stored.get(id) !== start)).toEqual([]);
}, 240_000);
