/**
 * Changes of civil time that were decided after the time-zone data of many running machines was made (Node 20.20 carries
 * IANA 2025c). Without them a clinic in Vancouver would open an hour late from November 2026 on.
 *
 * A change is used only while the machine's own data still shows the old rule (`outdated`), so an updated machine is
 * always believed over this list. Source of every entry: IANA time-zone database 2026d.
 */
export interface LateZoneChange {
  readonly zones: readonly string[];
  /** The first moment of the new rule. */
  readonly since: string;
  /** A zone that has kept the new rule for years: from `since` on the clocks agree with it. */
  readonly thenAs: string;
  /** A moment at which data without the change shows this offset, in minutes east of UTC. */
  readonly outdated: { readonly at: string; readonly offsetMinutes: number };
}

export const LATE_ZONE_CHANGES: readonly LateZoneChange[] = [
  {
    // British Columbia: the spring change of 2026-03-08 was the last one (news.gov.bc.ca/releases/2026AG0013-000209).
    zones: ['America/Vancouver', 'Canada/Pacific'],
    since: '2026-11-01T09:00Z',
    thenAs: 'America/Phoenix',
    outdated: { at: '2026-12-01T00:00Z', offsetMinutes: -480 },
  },
  {
    // Alberta and the Northwest Territories stay at UTC-06:00.
    zones: ['America/Edmonton', 'America/Inuvik', 'America/Yellowknife', 'Canada/Mountain'],
    since: '2026-11-01T08:00Z',
    thenAs: 'America/Regina',
    outdated: { at: '2026-12-01T00:00Z', offsetMinutes: -420 },
  },
  {
    // Morocco and Western Sahara leave UTC+01:00 for good.
    zones: ['Africa/Casablanca', 'Africa/El_Aaiun'],
    since: '2026-09-20T01:00Z',
    thenAs: 'Africa/Abidjan',
    outdated: { at: '2026-10-15T00:00Z', offsetMinutes: 60 },
  },
  {
    // Moldova changes at the hour of the European Union, not an hour before it.
    zones: ['Europe/Chisinau', 'Europe/Tiraspol'],
    since: '2026-01-01T00:00Z',
    thenAs: 'Europe/Bucharest',
    outdated: { at: '2026-03-29T00:30Z', offsetMinutes: 180 },
  },
];
