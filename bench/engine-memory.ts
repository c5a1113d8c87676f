// What the compiled knowledge and one session at it hold in memory, after a full garbage collection.
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createEngine } from '@junction/reasoning';
import { readBuilt, projectRoot as root } from '../scripts/read-built.ts';
import { interviewOf } from './interview.ts';
import { machineLine } from './side-by-side.ts';

const ANSWERS = 40;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

await readBuilt();
const texts = ['knowledge.json', 'model.json'].map((name) => readFileSync(`${root}/build/${name}`, 'utf8'));
const start = held();
const [kb, model] = texts.map((text) => JSON.parse(text));
const parsed = held();
const engine = createEngine(kb, model);
const created = held();
const cases = interviewOf(engine, model, 1, ANSWERS);
for (const patientCase of cases) engine.rank(patientCase);
const ranked = held();
const last = cases.at(-1);
if (last === undefined) throw new Error('An interview starts with a case.');
const assessment = engine.assess(last);
const assessed = held();
const bytes = JSON.stringify(assessment).length;

console.log(machineLine());
console.log(`  files: knowledge ${inMegabytes(texts[0]?.length ?? 0)}, model ${inMegabytes(texts[1]?.length ?? 0)}`);
console.log(`  compiled knowledge and model, parsed: ${inMegabytes(parsed - start)}`);
console.log(`  engine made: ${inMegabytes(created - parsed)}`);
console.log(`  kept by a session of ${ANSWERS} answers, each ranked: ${inMegabytes(ranked - created)}`);
console.log(`  one whole assessment, explained: ${inMegabytes(assessed - ranked)} (as JSON ${inMegabytes(bytes)})`);
console.log(`session against compiled knowledge: ${((ranked - created) / (parsed - start)).toFixed(2)}×`);

/** Bytes on the heap and in typed arrays that are still in use. */
function held(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
