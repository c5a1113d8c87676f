import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOverlaps } from './list-overlaps.ts';
import { openTestBooking, someone, type TestBooking } from './test-booking.ts';

/** `npm run test:booking` runs fifty rounds. */
const rounds = Number(process.env.BOOKING_ROUNDS ?? 2);
const clientsAtOnce = 200;

let booking: TestBooking;
let base = '';
beforeAll(async () => {
  booking = await openTestBooking();
  await booking.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = booking.app.server.address() as AddressInfo; // It listens on a port.
  base = `http://127.0.0.1:${port}/api/public/clinics/home`;
});
afterAll(() => booking.close());

interface Answer {
  readonly status: number;
  readonly body: { readonly practitioner?: { readonly id: string }; readonly alternatives?: readonly unknown[] };
}

let people = 0;
async function post(body: object): Promise<Answer> {
  const response = await fetch(`${base}/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `race-${++people}-key` },
    body: JSON.stringify({ patient: someone(people), ...body }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const raceFor = (body: object): Promise<readonly Answer[]> =>
  Promise.all(Array.from({ length: clientsAtOnce }, () => post(body)));

const startOf = (round: number, day: number): string =>
  new Date(Date.UTC(2026, 11, day, 6) + round * 30 * 60_000).toISOString();

describe('two hundred clients who confirm one time at once', () => {
  it(`give it to exactly one of them, in each of ${rounds} rounds; the others are told other times`, async () => {
    for (let round = 0; round < rounds; round++) {
      const answers = await raceFor({ service: booking.talk, practitioner: booking.ana, start: startOf(round, 1) });
      const counts = new Map<number, number>();
      for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
      expect([round, ...counts].flat()).toEqual(expect.arrayContaining([201, 1, 409, clientsAtOnce - 1]));
      expect(counts.size).toBe(2);
      for (const { status, body } of answers) if (status === 409) expect(body.alternatives).toHaveLength(3);
    }
    expect(await listOverlaps(booking)).toEqual([]);
  }, 600_000);

  it(`and do not mind with whom give it to two, on different people, in each of ${rounds} rounds`, async () => {
    for (let round = 0; round < rounds; round++) {
      const answers = await raceFor({ service: booking.talk, start: startOf(round, 10) });
      const won = answers.filter(({ status }) => status === 201).map(({ body }) => body.practitioner?.id);
      expect([round, won.sort()]).toEqual([round, [booking.ana, booking.ben].sort()]);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(clientsAtOnce - 2);
    }
    expect(await listOverlaps(booking)).toEqual([]);
  }, 600_000);
});
