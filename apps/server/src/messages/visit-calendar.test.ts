import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarVisit, renderCalendar, type VisitCalendar } from './visit-calendar.ts';

const aVisit: CalendarVisit = {
  ...{
    visitId: '0199f5a0-0000-7000-8000-00000000000a',
    sequence: 2,
    status: 'confirmed',
    title: 'Visit at Home, Inc; "x"',
  },
  ...{ start: Date.parse('2026-12-01T17:00:00Z'), end: Date.parse('2026-12-01T17:40:00Z') },
  ...{ place: 'Main house, 100 Main Ave', changedAt: new Date('2026-11-25T09:00:00Z'), url: 'https://example.org/v' },
};

const render = (changed: Partial<VisitCalendar> = {}): string =>
  renderCalendar({
    ...{ method: 'request', zone: 'America/Chicago', visits: [aVisit], name: null },
    invitation: {
      organizer: { name: 'Home, Inc', email: 'desk@example.org' },
      attendee: { name: 'Jane\r\nX-EVIL:1', email: 'jane@example.org' },
    },
    ...changed,
  });

/** A calendar as a mail program keeps it: by UID, the highest number wins, and a cancellation takes the event out. */
function calendarAfter(files: readonly string[]): readonly string[] {
  const kept = new Map<string, { readonly sequence: number; readonly start: string }>();
  for (const file of files) {
    const calendar = new ICAL.Component(ICAL.parse(file));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? new ICAL.Component('vevent'));
    if (event.sequence <= (kept.get(event.uid)?.sequence ?? -1)) continue;
    if (calendar.getFirstPropertyValue('method') === 'CANCEL') kept.delete(event.uid);
    else kept.set(event.uid, { sequence: event.sequence, start: event.startDate.toJSDate().toISOString() });
  }
  return [...kept.values()].map(({ start }) => start);
}

describe('a calendar file', () => {
  it('carries the zone with the change of 2026 for Vancouver, under a name that no machine has an old rule for', () => {
    const text = render({ zone: 'America/Vancouver' });
    expect(text).toContain('DTSTART;TZID=Junction/America/Vancouver:20261201T100000\r\n');
    expect(text).toContain('TZID:Junction/America/Vancouver\r\n');
    // The last change of its clocks was in March; none follows in November.
    expect(text.match(/DTSTART:2026\d+T\d+/g)).toEqual(['DTSTART:20260308T020000']);
  });

  it('writes both passes of autumn’s repeated hour in UTC, as programs differ on which of them its wall time means', () => {
    const at = (start: string) => ({ ...aVisit, start: Date.parse(start), end: Date.parse(start) + 900_000 });
    expect(render({ visits: [at('2026-11-01T01:30:00-05:00')] })).toContain('DTSTART:20261101T063000Z');
    expect(render({ visits: [at('2026-11-01T01:30:00-06:00')] })).toContain('DTSTART:20261101T073000Z');
  });

  it('changes and removes its event in a calendar', () => {
    const later = { ...aVisit, sequence: 3, start: aVisit.start + 3_600_000, end: aVisit.end + 3_600_000 };
    const gone = { ...later, sequence: 4, status: 'cancelled' } as const;
    const files = [render(), render({ visits: [later] }), render({ method: 'cancel', visits: [gone] })];
    expect(calendarAfter(files.slice(0, 1))).toEqual(['2026-12-01T17:00:00.000Z']);
    expect(calendarAfter(files.slice(0, 2))).toEqual(['2026-12-01T18:00:00.000Z']);
    expect(calendarAfter(files)).toEqual([]);
  });

  it('lets no name break out of its line', () => {
    const lines = render().split('\r\n');
    expect(lines.filter((line) => line.startsWith('X-EVIL'))).toEqual([]);
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(render())).getFirstSubcomponent('vevent') ?? new ICAL.Component('vevent'),
    );
    expect(event.summary).toBe('Visit at Home, Inc; "x"');
    expect(event.location).toBe('Main house, 100 Main Ave');
  });

  it('says nothing in its lines that is longer than calendars read', () => {
    const long = render({ visits: [{ ...aVisit, title: 'é'.repeat(200) }] });
    expect(Math.max(...long.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('of a feed without visits is a calendar all the same', () => {
    const calendar = new ICAL.Component(ICAL.parse(render({ method: 'publish', visits: [], invitation: null })));
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
  });
});
