import { zoneSegments } from '@junction/scheduling';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarVisit, renderCalendar } from './visit-calendar.ts';

const minuteMs = 60_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2028, 11, 31);

const aVisit = (start: number, changed: Partial<CalendarVisit> = {}): CalendarVisit => ({
  ...{ visitId: `visit-${start}`, start, end: start + 40 * minuteMs, sequence: 3, status: 'confirmed' },
  ...{ title: 'Visit', place: 'Main house', changedAt: new Date(0), url: null },
  ...changed,
});

const aCalendar = (zone: string, starts: readonly number[]): string =>
  renderCalendar({
    ...{ method: 'publish', zone, invitation: null, name: null },
    visits: starts.map((start) => aVisit(start)),
  });

/** Start and end of every event, as a program reads them that knows nothing but the file. */
function readEvents(text: string): readonly (readonly [start: number, end: number])[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return [event.startDate.toUnixTime() * 1000, event.endDate.toUnixTime() * 1000];
  });
}

const expected = (starts: readonly number[]) => starts.map((start) => [start, start + 40 * minuteMs]);

describe('a calendar file, read by ical.js', () => {
  it('names the same moments in every zone of the runtime, around each change of the clocks from 2026 to 2028', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const changes = zoneSegments(zone, from, to).map(({ start }) => start);
      const starts = changes.flatMap((change) =>
        [-90, -40, -15, 0, 30, 75, 60 * 24].map((minutes) => change + minutes * minuteMs),
      );
      expect([zone, readEvents(aCalendar(zone, starts))]).toEqual([zone, expected(starts)]);
    }
  });

  it('names the same moments on any day, in Chicago, Vancouver, Lord Howe and Casablanca', () => {
    const zone = fc.constantFrom('America/Chicago', 'America/Vancouver', 'Australia/Lord_Howe', 'Africa/Casablanca');
    const minute = fc.integer({ min: from / minuteMs, max: to / minuteMs });
    fc.assert(
      fc.property(zone, fc.array(minute, { minLength: 1, maxLength: 5 }), (name, minutes) => {
        const starts = minutes.map((it) => it * minuteMs);
        expect(readEvents(aCalendar(name, starts))).toEqual(expected(starts));
      }),
      { numRuns: 150 },
    );
  });
});
