// How often the engine's 95 % interval holds the truth on the real model, in worlds whose figures are drawn from the stated uncertainty of the published ones.
import { type Case, createEngine, type Model } from '@junction/reasoning';
import { intervalCoverage } from '../packages/reasoning/src/interval-coverage.ts';
import type { Random } from '../packages/reasoning/src/random.ts';
import { drawPatient } from '../packages/reasoning/src/synthetic-patient.ts';
import { readBuilt } from '../scripts/read-built.ts';
import { machineLine } from './side-by-side.ts';

const WORLDS = Number(process.argv[2] ?? 400);
const { kb, model } = await readBuilt();
const engine = createEngine(kb, model);
console.log(`${WORLDS} worlds per line, one case each; conditions between 2 % and 98 %; ${machineLine()}`);
const lines = [10, 30].map((answers) => {
  const caseOf = (world: Model, random: Random): Case => {
    const { ageYears, sex, setting, pain, answers: truth } = drawPatient(world, 'chiropractic', random);
    const asked = [...truth].map(([finding, answer]) => ({ finding, answer, key: random() }));
    const observations = asked
      .sort((a, b) => a.key - b.key)
      .slice(0, answers)
      .map(({ finding, answer }) => ({ finding, answer }));
    return { patient: { ageYears, sex }, setting, pain, observations };
  };
  const { conditions, share, standardError } = intervalCoverage({ kb, model, engine, seed: 1, worlds: WORLDS, caseOf });
  return `${answers} answers: ${(100 * share).toFixed(1)} % of ${conditions} intervals hold the truth (± ${(196 * standardError).toFixed(1)}; nominal 95 %)`;
});
for (const line of lines) console.log(line);
