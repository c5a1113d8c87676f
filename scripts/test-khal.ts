import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zoneSegments } from '@junction/scheduling';
import { renderCalendar } from '../apps/server/src/messages/visit-calendar.ts';

// Has khal read our calendar files, around each change of the clocks of each zone in 2026, and compares every instant.

const minuteMs = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'junction-khal-'));
const configuration = `[calendars]
[[visits]]
path = ${join(folder, 'visits')}
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
`;

try {
  process.exitCode = check();
} finally {
  rmSync(folder, { recursive: true });
}

function check(): number {
  if (spawnSync('khal', ['--version']).status !== 0) {
    console.error('khal is not installed, so nothing was compared. On Debian: apt-get install khal');
    return 1;
  }
  const expected = writeFiles();
  const listed = khal(['list', '--once', '--format', '{uid}|{start-long}|{end-long}', '2025-12-31', '2027-01-03']);
  const found = new Map(
    listed
      .split('\n')
      .filter((line) => line.includes('|'))
      .map((line) => [line.split('|')[0] ?? '', line]),
  );
  const wrong = [...expected].filter(([uid, line]) => found.get(uid) !== line);
  for (const [uid, line] of wrong.slice(0, 20))
    console.error(`expected ${line}\n   khal  ${found.get(uid) ?? 'nothing'}`);
  console.log(`khal agrees on ${expected.size - wrong.length} of ${expected.size} visits`);
  return wrong.length === 0 ? 0 : 1;
}

/** One visit in each file; the line that khal is to write for each. */
function writeFiles(): ReadonlyMap<string, string> {
  mkdirSync(join(folder, 'visits'));
  writeFileSync(join(folder, 'config'), configuration);
  const lines = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const changes = zoneSegments(zone, Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31)).map(({ start }) => start);
    for (const start of changes.flatMap((change) => [-70, -10, 0, 50, 1440].map((it) => change + it * minuteMs))) {
      const uid = `${zone.replaceAll('/', '-')}-${start}`;
      const end = start + 40 * minuteMs;
      const visit = { visitId: uid, start, end, sequence: 0, status: 'confirmed', title: 'Visit' } as const;
      const text = renderCalendar({
        ...{ method: 'publish', zone, invitation: null, name: null },
        visits: [{ ...visit, place: 'Main house', changedAt: new Date(0), url: null }],
      });
      writeFileSync(join(folder, 'visits', `${uid}.ics`), text);
      lines.set(uid, `${uid}|${inUtc(start)}|${inUtc(end)}`);
    }
  }
  return lines;
}

function khal(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('khal', ['-c', join(folder, 'config'), ...args], {
    ...{ encoding: 'utf8', maxBuffer: 1e8 },
  });
  if (status !== 0) throw new Error(`khal failed: ${stderr}`);
  return stdout;
}

function inUtc(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}
