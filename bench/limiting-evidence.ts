// Which figures of the evidence limit the results most, over simulated visits: where a better study would help.
import { createEngine } from '@junction/reasoning';
import { limitingFigures } from '../packages/reasoning/src/limiting-figures.ts';
import { createReasoner } from '../packages/reasoning/src/reasoner.ts';
import { readBuilt } from '../scripts/read-built.ts';
import { interviewOf } from './interview.ts';

const PATIENTS = Number(process.argv[2] ?? 100);
const ANSWERS = 40;
const NAMED = 10;

const { kb, model } = await readBuilt();
const engine = createEngine(kb, model);
const reasoner = createReasoner(kb, model);
const inferences = Array.from({ length: PATIENTS }, (_, i) => {
  const last = interviewOf(engine, model, 1 + i, ANSWERS).at(-1);
  if (last === undefined) throw new Error('An interview starts with a case.');
  return reasoner.infer(last);
});
const figures = limitingFigures(kb, reasoner, inferences);
const shareOf = (kept: (figure: (typeof figures)[number]) => boolean): string =>
  `${(100 * figures.filter(kept).reduce((sum, { share }) => sum + share, 0)).toFixed(0)} %`;

console.log(
  `${PATIENTS} made-up patients, ${ANSWERS} answers each, asked as the engine proposes; ${figures.length} figures bear on them`,
);
console.log(
  `of the variance: priors ${shareOf(({ row }) => row.startsWith('prior:'))}, backgrounds ${shareOf(({ row }) => row.startsWith('background:'))}, likelihoods ${shareOf(({ row }) => !/^(?:prior|background):/.test(row))}`,
);
console.log(
  `of the variance: read at the source ${shareOf(({ source }) => source === 'corpus')}, recalled ${shareOf(({ source }) => source === 'recalled')}, estimates ${shareOf(({ source }) => source === 'estimate')}`,
);
list('whose improvement would help most', figures);
list(
  'beside the priors',
  figures.filter(({ row }) => !row.startsWith('prior:')),
);

function list(which: string, chosen: typeof figures): void {
  console.log(
    `the ${NAMED} figures ${which}: share, and how far one standard deviation moves the probabilities of a case`,
  );
  chosen.slice(0, NAMED).forEach(({ row, share, movement, source, quality }, i) => {
    const grade = quality === null ? source : `${source}, ${quality}`;
    console.log(
      `  ${String(i + 1).padStart(2)}. ${row} (${grade}): ${(100 * share).toFixed(1)} %, ${(100 * movement).toFixed(1)} points`,
    );
  });
}
