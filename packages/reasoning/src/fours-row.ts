import { expressionsOf, type GroupFactors, groupFactors } from './given-expressed.ts';
import type { AnsweredReading, CompactRow } from './group-row.ts';
import type { ModelGroup } from './model.ts';
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
  const position = Int32Array.from(columns, (d) => parents.indexOf(d));
  const all = allFour(group, answers, parents);
  const out = new Float64Array(choose4(columns.length));
  let at = 0;
  for (let d = 3; d < columns.length; d++) {
    for (let c = 2; c < d; c++) {
      for (let b = 1; b < c; b++) {
        // The upper members that matter, p below q below r.
        let matter = 0;
        let p = 0;
        let q = 0;
        let r = 0;
        for (let upper = 0; upper < 3; upper++) {
          const here = position[upper === 0 ? b : upper === 1 ? c : d] ?? -1;
          if (here < 0) continue;
          if (matter === 0) p = here;
          else if (matter === 1) q = here;
          else r = here;
          matter++;
        }
        // Where they stand in the compact row alone, and where with one smaller member added.
        let alone = 0;
        let together = 1;
        if (matter === 1) {
          alone = 1 + p;
          together = own.pairs + choose2(p);
        } else if (matter === 2) {
          alone = own.pairs + choose2(q) + p;
          together = own.triples + choose3(q) + choose2(p);
        } else if (matter === 3) {
          alone = own.triples + choose3(r) + choose2(q) + p;
        }
        const without = values[alone] ?? 0;
        for (let a = 0; a < b; a++) {
          const i = position[a] ?? -1;
          out[at++] = i < 0 ? without : matter < 3 ? (values[together + i] ?? 0) : all(i, p, q, r);
        }
      }
    }
  }
  return out;
}

/** The row for four causes given by their positions among the parents: the sum over which of them expressed. */
function allFour(
  group: ModelGroup,
  answers: readonly AnsweredReading[],
  parents: readonly number[],
): (i: number, p: number, q: number, r: number) => number {
  const positions = parents.map((d) => group.causes.findIndex(({ condition }) => condition === d));
  const expressions = Float64Array.from(expressionsOf(group, positions));
  const known = answers.flatMap(({ reading, present }) => {
    const found = group.readings[reading];
    return found === undefined ? [] : [{ present, ...groupFactors(found, positions) }];
  });
  const { background } = group;
  // One entry per set of the four that expressed, bit k for the k-th.
  const quiet = new Float64Array(16);
  const loud = new Float64Array(16);
  const keep = new Float64Array(16);
  const miss = new Float64Array(16);
  const four = new Int32Array(4);
  return (i, p, q, r) => {
    four[0] = i;
    four[1] = p;
    four[2] = q;
    four[3] = r;
    quiet.fill(1 - background);
    loud.fill(background);
    for (const reading of known) multiplyReading(quiet, loud, keep, miss, reading, four);
    for (let k = 3; k >= 0; k--) {
      const e = expressions[four[k] ?? 0] ?? 1;
      const half = 1 << k;
      for (let s = 0; s < half; s++) {
        quiet[s] = (1 - e) * (quiet[s] ?? 0) + e * (quiet[s + half] ?? 0);
        loud[s] = (1 - e) * (loud[s] ?? 0) + e * (loud[s + half] ?? 0);
      }
    }
    return (quiet[0] ?? 0) + (loud[0] ?? 0);
  };
}

function multiplyReading(
  quiet: Float64Array,
  loud: Float64Array,
  keep: Float64Array,
  miss: Float64Array,
  reading: GroupFactors & { readonly present: boolean },
  four: Int32Array,
): void {
  keep[0] = 1;
  miss[0] = reading.spared;
  for (let k = 0; k < 4; k++) {
    const position = four[k] ?? 0;
    const half = 1 << k;
    const kept = reading.keep[position] ?? 1;
    const missed = reading.miss[position] ?? 1;
    for (let s = 0; s < half; s++) {
      keep[half + s] = (keep[s] ?? 0) * kept;
      miss[half + s] = (miss[s] ?? 0) * missed;
    }
  }
  const { present, backgroundMiss } = reading;
  for (let s = 0; s < 16; s++) {
    const without = (keep[s] ?? 0) - (miss[s] ?? 0);
    const withBackground = (keep[s] ?? 0) - (miss[s] ?? 0) * backgroundMiss;
    quiet[s] = (quiet[s] ?? 0) * (present ? without : 1 - without);
    loud[s] = (loud[s] ?? 0) * (present ? withBackground : 1 - withBackground);
  }
}
