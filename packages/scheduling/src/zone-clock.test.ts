import { describe, expect, it } from 'vitest';
import { toCivil, toInstants } from './civil-time.ts';
import { formatInstant } from './format-instant.ts';
import { at } from './test-clinic.ts';
import { zoneSegments } from './zone-clock.ts';

const changes = (zone: string, from: string, to: string) =>
  zoneSegments(zone, at(from), at(to))
    .slice(1)
    .map(({ start, offsetMinutes }) => [new Date(start).toISOString(), offsetMinutes]);

describe('a zone’s clock', () => {
  it('of New York changes twice in 2026', () => {
    expect(changes('America/New_York', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      ['2026-03-08T07:00:00.000Z', -240],
      ['2026-11-01T06:00:00.000Z', -300],
    ]);
  });

  it('of Lord Howe changes by half an hour', () => {
    expect(changes('Australia/Lord_Howe', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      ['2026-04-04T15:00:00.000Z', 630],
      ['2026-10-03T15:30:00.000Z', 660],
    ]);
  });

  it('of Phoenix never changes', () => {
    expect(changes('America/Phoenix', '2026-01-01T00:00Z', '2029-01-01T00:00Z')).toEqual([]);
  });

  it('does not exist for a zone nobody knows', () => {
    expect(() => zoneSegments('America/Nowhere', 0, 1)).toThrow(RangeError);
  });
});

describe('laws that are newer than the machine’s data', () => {
  it('British Columbia changes its clocks for the last time on 2026-03-08', () => {
    expect(changes('America/Vancouver', '2026-01-01T00:00Z', '2029-01-01T00:00Z')).toEqual([
      ['2026-03-08T10:00:00.000Z', -420],
    ]);
    expect(toInstants('2026-12-15', '09:00', 'America/Vancouver')).toEqual([at('2026-12-15T16:00Z')]);
    expect(formatInstant(at('2028-01-10T16:00Z'), 'America/Vancouver')).toBe('2028-01-10T09:00:00-07:00');
    expect(toInstants('2026-11-01', '01:30', 'America/Vancouver')).toEqual([at('2026-11-01T08:30Z')]);
  });

  it('holds under every name of the zone, however it is written', () => {
    expect(toInstants('2026-12-15', '09:00', 'Canada/Pacific')).toEqual([at('2026-12-15T16:00Z')]);
    expect(toInstants('2026-12-15', '09:00', 'america/vancouver')).toEqual([at('2026-12-15T16:00Z')]);
  });

  it('Alberta and the Northwest Territories stay on their summer clock', () => {
    expect(toInstants('2026-12-15', '09:00', 'America/Edmonton')).toEqual([at('2026-12-15T15:00Z')]);
    expect(toInstants('2026-12-15', '09:00', 'America/Yellowknife')).toEqual([at('2026-12-15T15:00Z')]);
    expect(toInstants('2026-12-15', '09:00', 'America/Inuvik')).toEqual([at('2026-12-15T15:00Z')]);
  });

  it('Morocco keeps the time of Greenwich from 2026-09-20 on, also in the Ramadan of 2027', () => {
    expect(changes('Africa/Casablanca', '2026-01-01T00:00Z', '2029-01-01T00:00Z')).toEqual([
      ['2026-02-15T02:00:00.000Z', 0],
      ['2026-03-22T02:00:00.000Z', 60],
      ['2026-09-20T01:00:00.000Z', 0],
    ]);
  });

  it('Moldova changes together with Romania', () => {
    expect(changes('Europe/Chisinau', '2026-01-01T00:00Z', '2027-01-01T00:00Z')).toEqual([
      ['2026-03-29T01:00:00.000Z', 180],
      ['2026-10-25T01:00:00.000Z', 120],
    ]);
  });

  it('leaves Los Angeles alone', () => {
    expect(toInstants('2026-12-15', '09:00', 'America/Los_Angeles')).toEqual([at('2026-12-15T17:00Z')]);
  });
});

describe('times on the wall', () => {
  it('in a spring gap name no moment', () => {
    expect(toInstants('2026-03-08', '02:30', 'America/New_York')).toEqual([]);
    expect(toInstants('2026-10-04', '02:15', 'Australia/Lord_Howe')).toEqual([]);
  });

  it('at the edges of a spring gap name one', () => {
    expect(toInstants('2026-03-08', '01:59', 'America/New_York')).toEqual([at('2026-03-08T06:59Z')]);
    expect(toInstants('2026-03-08', '03:00', 'America/New_York')).toEqual([at('2026-03-08T07:00Z')]);
  });

  it('in autumn’s repeated hour name two, the earlier first', () => {
    expect(toInstants('2026-11-01', '01:30', 'America/New_York')).toEqual([
      at('2026-11-01T05:30Z'),
      at('2026-11-01T06:30Z'),
    ]);
    expect(toInstants('2026-04-05', '01:45', 'Australia/Lord_Howe')).toEqual([
      at('2026-04-04T14:45Z'),
      at('2026-04-04T15:15Z'),
    ]);
  });

  it('of the two passes differ by their offset', () => {
    expect(toCivil(at('2026-11-01T05:30Z'), 'America/New_York')).toEqual({
      date: '2026-11-01',
      time: '01:30',
      offsetMinutes: -240,
    });
    expect(toCivil(at('2026-11-01T06:30Z'), 'America/New_York')).toEqual({
      date: '2026-11-01',
      time: '01:30',
      offsetMinutes: -300,
    });
  });
});
