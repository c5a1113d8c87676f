import type { KnowledgeBase, Side } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import { describe, entriesOf, pathOf, suggestion } from './input-words.ts';
import { parseChoice, refuseUnknownKeys } from './parse-choice.ts';
import type { ProblemList } from './problem-list.ts';
import { SIDES } from './sides.ts';

const KEYS = ['region', 'side', 'intensity'];
const MAX_INTENSITY = 10;

/** The painted regions in the order given. A region may stand once for each side; `both` already covers left and right. */
export function parsePain(value: unknown, kb: KnowledgeBase, problems: ProblemList): readonly PainMark[] {
  if (!Array.isArray(value)) {
    problems.add('pain', () => `must be a list such as - { region: groin, side: left }, not ${describe(value)}`);
    return [];
  }
  const regions = new Set(kb.regions.map((region) => region.id));
  const firstAt = new Map<string, number>();
  return value.flatMap((item: unknown, index) => {
    const mark = parseMark(item, pathOf('pain', index), regions, problems);
    if (mark === undefined) return [];
    const earlier = covering(mark.side).find((side) => firstAt.has(`${mark.region} ${side}`));
    if (earlier !== undefined) {
      const place = mark.side === undefined ? mark.region : `${mark.region} ${mark.side}`;
      problems.add(
        pathOf('pain', index),
        () => `${place} is already in pain[${firstAt.get(`${mark.region} ${earlier}`)}]; keep one`,
      );
    } else firstAt.set(`${mark.region} ${mark.side ?? 'untold'}`, index);
    return [mark];
  });
}

function parseMark(
  item: unknown,
  path: string,
  regions: ReadonlySet<string>,
  problems: ProblemList,
): PainMark | undefined {
  const entries = entriesOf(item);
  if (entries === undefined) {
    problems.add(path, () => `must be a mapping such as { region: groin, side: left }, not ${describe(item)}`);
    return undefined;
  }
  refuseUnknownKeys(entries, KEYS, (key) => pathOf(path, key), problems);
  const given = new Map(entries);
  const region = parseRegion(given.get('region'), `${path}.region`, regions, problems);
  const side = given.has('side') ? parseChoice(given.get('side'), SIDES, `${path}.side`, problems) : undefined;
  const intensity = given.has('intensity')
    ? parseIntensity(given.get('intensity'), `${path}.intensity`, problems)
    : undefined;
  if (region === undefined) return undefined;
  return { region, ...(side !== undefined && { side }), ...(intensity !== undefined && { intensity }) };
}

function parseRegion(
  value: unknown,
  path: string,
  regions: ReadonlySet<string>,
  problems: ProblemList,
): string | undefined {
  if (typeof value === 'string' && regions.has(value)) return value;
  problems.add(path, () => {
    if (value === undefined) return 'missing; name the painted region';
    if (typeof value !== 'string') return `must be a region id, not ${describe(value)}`;
    return `unknown region${suggestion(value, regions) || `; the regions are ${[...regions].join(', ')}`}`;
  });
  return undefined;
}

function parseIntensity(value: unknown, path: string, problems: ProblemList): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    problems.add(path, () => `must be a number from 0 to ${MAX_INTENSITY}, not ${describe(value)}`);
  } else if (value < 0 || value > MAX_INTENSITY) {
    problems.add(path, () => `${value} is outside 0–${MAX_INTENSITY}`);
  } else return value + 0;
  return undefined;
}

/** The sides of earlier marks that would already say what a mark on `side` says. */
function covering(side: Side | undefined): readonly string[] {
  if (side === undefined) return ['untold'];
  if (side === 'both') return ['both', 'left', 'right'];
  return side === 'midline' ? ['midline'] : [side, 'both'];
}
