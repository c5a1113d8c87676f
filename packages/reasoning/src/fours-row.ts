import { expressionsOf } from './given-expressed.ts';
import type { AnsweredReading, CompactRow } from './group-row.ts';
import type { ModelGroup, ModelReading } from './model.ts';
import { choose2, choose3, choose4, setLayout } from './sets.ts';

/**
 * The value of a group's row for every set of four of `columns` (ascending), in colex order. A set of which at most three
 * matter to the group has its value in the compact row; the others are summed over who expressed.
 */
export function foursRow(
  group: ModelGroup,
  answers: readonly AnsweredReading[],
  row: CompactRow,
  columns: readonly number[],
): Float64Array {
  const { values, parents } = row;
  const own = setLayout(parents.length, 3);
  const position = columns.map((d) => parents.indexOf(d));
  const all = allFour(group, answers, parents);
  const out = new Float64Array(choose4(columns.length));
  let at = 0;
  for (let d = 3; d < columns.length; d++) {
    for (let c = 2; c < d; c++) {
      for (let b = 1; b < c; b++) {
        const upper = [position[b] ?? -1, position[c] ?? -1, position[d] ?? -1].filter((p) => p >= 0);
        const [p = 0, q = 0, r = 0] = upper;
        const without = PLACE_WITHOUT[upper.length]?.(own, p, q, r) ?? 0;
        const together = PLACE_WITH[upper.length]?.(own, p, q) ?? 0;
        for (let a = 0; a < b; a++) {
          const i = position[a] ?? -1;
          if (i < 0) out[at++] = values[without] ?? 0;
          else out[at++] = upper.length < 3 ? (values[together + i] ?? 0) : all(i, p, q, r);
        }
      }
    }
  }
  return out;
}

type Layout = ReturnType<typeof setLayout>;

/** Where the set of the upper members stands in the compact row, by how many of them matter. */
const PLACE_WITHOUT: readonly ((own: Layout, p: number, q: number, r: number) => number)[] = [
  () => 0,
  (_, p) => 1 + p,
  (own, p, q) => own.pairs + choose2(q) + p,
  (own, p, q, r) => own.triples + choose3(r) + choose2(q) + p,
];

/** The same with one smaller member, whose position is to be added. */
const PLACE_WITH: readonly ((own: Layout, p: number, q: number) => number)[] = [
  () => 1,
  (own, p) => own.pairs + choose2(p),
  (own, p, q) => own.triples + choose3(q) + choose2(p),
];

/** The row for four causes given by their positions among the parents: the sum over which of them expressed. */
function allFour(
  group: ModelGroup,
  answers: readonly AnsweredReading[],
  parents: readonly number[],
): (i: number, p: number, q: number, r: number) => number {
  const positions = parents.map((d) => group.causes.findIndex(({ condition }) => condition === d));
  const expressions = expressionsOf(group, positions);
  const known = answers.flatMap(({ reading, present }) => {
    const found = group.readings[reading];
    return found === undefined ? [] : [{ present, ...strengthsOf(found, positions) }];
  });
  return (...four) => {
    let total = 0;
    for (let expressed = 0; expressed < 16; expressed++) {
      let weight = 1;
      four.forEach((position, bit) => {
        const e = expressions[position] ?? 1;
        weight *= ((expressed >> bit) & 1) === 1 ? e : 1 - e;
      });
      if (weight === 0) continue;
      let quiet = weight * (1 - group.background);
      let loud = weight * group.background;
      for (const { present, spared, backgroundMiss, keep, miss } of known) {
        let kept = 1;
        let missed = spared;
        four.forEach((position, bit) => {
          if (((expressed >> bit) & 1) === 0) return;
          kept *= keep[position] ?? 1;
          missed *= miss[position] ?? 1;
        });
        quiet *= present ? kept - missed : 1 - kept + missed;
        loud *= present ? kept - missed * backgroundMiss : 1 - kept + missed * backgroundMiss;
      }
      total += quiet + loud;
    }
    return total;
  };
}

function strengthsOf(reading: ModelReading, positions: readonly number[]) {
  const links = positions.map((position) => reading.links[position]);
  return {
    spared: 1 - reading.noise,
    backgroundMiss: 1 - reading.backgroundCause,
    keep: links.map((link) => 1 - (link?.inhibit ?? 0)),
    miss: links.map((link) => (1 - (link?.cause ?? 0)) * (1 - (link?.inhibit ?? 0))),
  };
}
