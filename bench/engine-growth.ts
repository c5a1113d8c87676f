// How the engine's cost grows with conditions, findings and the size of the sets, on random models: the numbers mean nothing, the times do.
import { aKnowledgeBaseFor, aRandomCase, aRandomModel } from '../packages/reasoning/src/a-random-model.ts';
import { foursRow } from '../packages/reasoning/src/fours-row.ts';
import { groupRow, relevantCauses } from '../packages/reasoning/src/group-row.ts';
import { seededRandom } from '../packages/reasoning/src/random.ts';
import { rankCase } from '../packages/reasoning/src/ranking.ts';
import { createReasoner } from '../packages/reasoning/src/reasoner.ts';
import { choose4, setLayout } from '../packages/reasoning/src/sets.ts';
import { multiplyByRow } from '../packages/reasoning/src/sweep.ts';
import { inWords, machineLine, timeSideBySide, times } from './side-by-side.ts';

const CONDITIONS = [8, 16, 32, 43, 64] as const;
const FINDINGS = [50, 100, 250, 500, 1000] as const;
const ANSWERS = 40;
/** About what the real model has: sizes at which one dimension grows while the others stand still. */
const USUAL = { conditions: 32, findings: 250 };

console.log(`Random models, a case of ${ANSWERS} answers and a drawing; ${machineLine()}`);
const ratios = [
  growth('conditions', CONDITIONS, (conditions) => ({ ...USUAL, conditions })),
  growth('findings', FINDINGS, (findings) => ({ ...USUAL, findings })),
  growthOfSets(),
];
for (const ratio of ratios) console.log(ratio);

interface Sizes {
  readonly conditions: number;
  readonly findings: number;
}

/** One line per size: the case from scratch, and everything shown after one more answer. */
function growth(what: string, sizes: readonly number[], sizesOf: (size: number) => Sizes): string {
  const caseWays = Object.fromEntries(sizes.map((size) => [size, waysOf(sizesOf(size)).scratch]));
  const stepWays = Object.fromEntries(sizes.map((size) => [size, waysOf(sizesOf(size)).step]));
  const inner = Object.fromEntries(sizes.map((size) => [size, 10]));
  const cases = timeSideBySide(caseWays, { rounds: 7, warmUp: 2, inner });
  const steps = timeSideBySide(stepWays, { rounds: 7, warmUp: 2, inner });
  for (const size of sizes) {
    console.log(
      `  ${size} ${what}: case from scratch ${inWords(cases[size] ?? Number.NaN)}, one more answer ${inWords(steps[size] ?? Number.NaN)}`,
    );
  }
  const [from = 0, to = 0] = [sizes[0], sizes.at(-1)];
  const grown = (medians: typeof cases): string => times((medians[to] ?? Number.NaN) / (medians[from] ?? Number.NaN));
  return `${what} ${from} → ${to} (${times(to / from)}): case ${grown(cases)}, one more answer ${grown(steps)}`;
}

function waysOf({ conditions, findings }: Sizes): Readonly<Record<'scratch' | 'step', () => unknown>> {
  const random = seededRandom(1000 * conditions + findings);
  const perGroup = 4;
  // A group has between one reading and four, two and a half on average.
  const groups = Math.round(findings / ((1 + perGroup) / 2));
  const causesPerGroup = Math.min(conditions, 16);
  const model = aRandomModel(random, { conditions, groups, readingsPerGroup: perGroup, causesPerGroup, regions: 18 });
  const kb = aKnowledgeBaseFor(model);
  const whole = aRandomCase(random, model, ANSWERS);
  const before = { ...whole, observations: whole.observations.slice(0, -1) };
  const reasoner = createReasoner(kb, model);
  let turn = 0;
  return {
    scratch: () => createReasoner(kb, model).infer(whole),
    step: () => {
      const now = turn++ % 2 === 0 ? before : whole;
      return rankCase(kb, reasoner, now, reasoner.infer(now));
    },
  };
}

/** One answer multiplied into the weights of all sets of up to so many of 43 conditions. */
function growthOfSets(): string {
  const n = 43;
  const random = seededRandom(7);
  const model = aRandomModel(random, { conditions: n, groups: 1, readingsPerGroup: 1, causesPerGroup: 16, regions: 0 });
  const [group] = model.groups;
  if (group === undefined) throw new Error('The model has one group');
  const answers = [{ reading: 0, present: true }];
  const row = groupRow(group, answers, relevantCauses(group, group.readings));
  const everyone = Array.from({ length: n }, (_, d) => d);
  const fours = new Float64Array(choose4(n)).fill(1);
  const three = setLayout(n, 3);
  const two = setLayout(n, 2);
  const medians = timeSideBySide(
    {
      two: () => multiplyByRow(new Float64Array(two.size).fill(1), two, row),
      three: () => multiplyByRow(new Float64Array(three.size).fill(1), three, row),
      four: () => {
        multiplyByRow(new Float64Array(three.size).fill(1), three, row);
        const values = foursRow(group, answers, row, everyone);
        for (let s = 0; s < fours.length; s++) fours[s] = (fours[s] ?? 0) * (values[s] ?? 0);
      },
    },
    { rounds: 9, warmUp: 3, inner: { two: 200, three: 100, four: 10 } },
  );
  const sizes = { two: two.size, three: three.size, four: three.size + choose4(n) };
  for (const name of ['two', 'three', 'four'] as const) {
    console.log(
      `  sets of up to ${name} of ${n} (${sizes[name].toLocaleString('en-US')}): one answer ${inWords(medians[name])}`,
    );
  }
  return [
    `set size two → three (${times(sizes.three / sizes.two)} as many sets): ${times(medians.three / medians.two)}`,
    `three → four (${times(sizes.four / sizes.three)} as many): ${times(medians.four / medians.three)}`,
  ].join('; ');
}
