import { describe, expect, it } from 'vitest';
import { parseStart, resolveStart } from './requested-start.ts';
import { at } from './test-clinic.ts';

const resolved = (text: string, zone = 'America/New_York') => {
  const requested = parseStart(text);
  return requested.ok ? resolveStart(requested.value, zone) : requested.problems;
};

describe('a start as somebody wrote it', () => {
  it('with an offset is one moment, in whatever zone they are', () => {
    const moment = { kind: 'moment', instant: at('2026-06-02T13:00Z') };
    expect(resolved('2026-06-02T09:00:00-04:00')).toEqual(moment);
    expect(resolved('2026-06-02T13:00Z')).toEqual(moment);
    expect(resolved('2026-06-02t13:00:00.000z')).toEqual(moment);
    expect(resolved('2026-06-02T18:30:00+05:30')).toEqual(moment);
  });

  it('without an offset is a time on the clinic’s wall', () => {
    expect(resolved('2026-06-02T09:00')).toEqual({ kind: 'moment', instant: at('2026-06-02T13:00Z') });
  });

  it('in the spring gap is nowhere', () => {
    const gap = { kind: 'spring-gap', clocksJumpAt: at('2026-03-08T07:00Z') };
    expect(resolved('2026-03-08T02:00')).toEqual(gap);
    expect(resolved('2026-03-08T02:59')).toEqual(gap);
    expect(resolved('2026-03-08T03:00')).toEqual({ kind: 'moment', instant: at('2026-03-08T07:00Z') });
  });

  it('in the spring gap is nowhere with the clinic’s own offset either, before or after the change', () => {
    const gap = { kind: 'spring-gap', clocksJumpAt: at('2026-03-08T07:00Z') };
    expect(resolved('2026-03-08T02:30:00-05:00')).toEqual(gap);
    expect(resolved('2026-03-08T02:30:00-04:00')).toEqual(gap);
  });

  it('with the offset of another zone is a moment, also when the clinic’s wall never shows those digits', () => {
    expect(resolved('2026-03-08T02:30:00Z')).toEqual({ kind: 'moment', instant: at('2026-03-08T02:30Z') });
  });

  it('in the half-hour gap of Lord Howe is nowhere', () => {
    const gap = { kind: 'spring-gap', clocksJumpAt: at('2026-10-03T15:30Z') };
    expect(resolved('2026-10-04T02:00', 'Australia/Lord_Howe')).toEqual(gap);
    expect(resolved('2026-10-04T02:29', 'Australia/Lord_Howe')).toEqual(gap);
    expect(resolved('2026-10-04T02:30', 'Australia/Lord_Howe')).toEqual({
      kind: 'moment',
      instant: at('2026-10-03T15:30Z'),
    });
  });

  it('in autumn’s repeated hour may be either of two moments, unless the offset tells', () => {
    expect(resolved('2026-11-01T01:30')).toEqual({
      kind: 'ambiguous',
      earlier: at('2026-11-01T05:30Z'),
      later: at('2026-11-01T06:30Z'),
    });
    expect(resolved('2026-11-01T01:30-04:00')).toEqual({ kind: 'moment', instant: at('2026-11-01T05:30Z') });
    expect(resolved('2026-11-01T01:30-05:00')).toEqual({ kind: 'moment', instant: at('2026-11-01T06:30Z') });
  });

  it('that day in Vancouver is one moment: the clocks no longer change', () => {
    expect(resolved('2026-11-01T01:30', 'America/Vancouver')).toEqual({
      kind: 'moment',
      instant: at('2026-11-01T08:30Z'),
    });
  });

  it('in years far away is found as fast', () => {
    expect(resolved('9999-06-02T09:00Z')).toEqual({ kind: 'moment', instant: at('9999-06-02T09:00Z') });
    expect(resolved('0001-06-02T09:00Z')).toEqual({ kind: 'moment', instant: at('0001-06-02T09:00Z') });
  });

  it.each([
    '',
    'tomorrow',
    '2026-06-02',
    '2026-02-29T09:00',
    '2026-13-01T09:00Z',
    '2026-06-02T24:00',
    '2026-06-02T09:60Z',
    '2026-06-02T09:00+24:00',
    '2026-06-02T09:00:60Z',
    '2026-06-02 09:00Z',
  ])('that nobody can read is refused by its place: %j', (text) => {
    expect(parseStart(text, 'start')).toMatchObject({ ok: false, problems: [{ path: 'start' }] });
  });

  it('on the clinic’s clock with seconds is refused', () => {
    expect(parseStart('2026-06-02T09:00:30', 'start')).toEqual({
      ok: false,
      problems: [{ path: 'start', message: 'has seconds; a visit starts on a whole minute' }],
    });
  });
});
