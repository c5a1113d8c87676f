// The engine against the same model written down plainly (naive-model.ts), on the real knowledge: equal numbers, then the time of both.

import { type Case, createEngine, type NextTest } from '@junction/reasoning';
import type { Inference } from '../packages/reasoning/src/inference.ts';
import { rankNextTests } from '../packages/reasoning/src/next-test.ts';
import { bitsOf, gainAbout, outcomesOf, prospectOf } from '../packages/reasoning/src/question.ts';
import { createReasoner } from '../packages/reasoning/src/reasoner.ts';
import { indexOfSet } from '../packages/reasoning/src/sets.ts';
import { readBuilt } from '../scripts/read-built.ts';
import { interviewOf } from './interview.ts';
import { naiveGain, naivePosterior, naiveSets } from './naive-model.ts';
import { inWords, machineLine, timeSideBySide, times, verdict } from './side-by-side.ts';

const ANSWERS = 40;
const ROUNDS = 7;
const WARM_UP = 3;
const CALLS = 20;
const { kb, model } = await readBuilt();
const { groups } = model;
const engine = createEngine(kb, model);
const reasoner = createReasoner(kb, model);
const sets = naiveSets(model.conditions.length, model.prior.residual);
const findings = new Map(kb.findings.map((finding) => [finding.id, finding]));

const { whole, before } = caseToTime();

checkPosteriors();
checkGains();

// Each is used once, so that nothing kept from an earlier call serves a later one.
const fresh = Array.from({ length: (ROUNDS + WARM_UP) * CALLS }, () => createReasoner(kb, model));
const cases = timeSideBySide(
  { engine: () => fresh.pop()?.infer(whole), naive: () => naivePosterior(model, sets, whole) },
  { rounds: ROUNDS, warmUp: WARM_UP, inner: { engine: CALLS } },
);
const step = alternate(before, whole);
const inferences = alternate(reasoner.infer(before), reasoner.infer(whole));
const naiveNow = naivePosterior(model, sets, whole);
const rankings = timeSideBySide(
  { engine: () => rankAll(inferences()), everything: () => engine.rank(step()), brute: () => naiveRanking(naiveNow) },
  { rounds: 5, warmUp: 1, inner: { engine: 100, everything: 50 } },
);

console.log(
  `The real model: ${model.conditions.length} conditions, ${sets.length.toLocaleString('en-US')} sets, ${groups.length} sign groups, ${groups.flatMap(({ readings }) => readings).length} readings, ${model.drawing.regions.length} regions; ${machineLine()}`,
);
console.log(`  a case of ${whole.observations.length} answers and a drawing, from scratch`);
console.log(`    engine ${inWords(cases.engine)}, naive ${inWords(cases.naive)}`);
console.log(`  ranking all ${unanswered(whole).length} findings left, after one more answer`);
console.log(`    engine ${inWords(rankings.engine)}, brute force ${inWords(rankings.brute)}`);
console.log(
  `  one more answer, everything shown for it (probabilities, intervals, safety, fit, next tests): ${inWords(rankings.everything)}`,
);
const caseRatio = cases.naive / cases.engine;
const rankingRatio = rankings.brute / rankings.engine;
console.log(`whole case: ${times(caseRatio)} the naive model (mark 30×: ${verdict(caseRatio, { atLeast: 30 })})`);
console.log(`ranking: ${times(rankingRatio)} brute force (mark 500×: ${verdict(rankingRatio, { atLeast: 500 })})`);

function checkPosteriors(): void {
  for (const patientCase of [whole, before]) {
    const { posterior } = reasoner.infer(patientCase);
    const naive = naivePosterior(model, sets, patientCase);
    const apart = Math.max(
      ...sets.map((set, s) => Math.abs((naive[s] ?? 0) - (posterior.weights[indexOfSet(posterior.layout, set)] ?? 0))),
    );
    if (!(apart < 1e-12)) throw new Error(`The posteriors differ by ${apart}`);
  }
  console.log('equal: every probability of every set within 1e-12');
}

function checkGains(): void {
  const inference = reasoner.infer(whole);
  const naive = naivePosterior(model, sets, whole);
  const answers = new Map(whole.observations.map(({ finding, answer }) => [finding, answer === 'present']));
  for (const question of reasoner.questions(inference)) {
    const group = groups.find(({ readings }) => readings.some(({ finding }) => finding === question.finding));
    if (group === undefined) throw new Error(`${question.finding} stands in no group`);
    const brute = naiveGain(model, sets, naive, answers, group, question.finding);
    const { present } = prospectOf(question, inference.posterior);
    const bits = bitsOf(question, inference.posterior, present);
    const { ifPresent } = outcomesOf(question, inference.posterior, present);
    const value = model.serious.reduce((sum, { condition, harm }) => {
      const now = inference.posterior.moments[1 + condition] ?? 0;
      return sum + harm * gainAbout(now, present, present * (ifPresent[condition] ?? 0));
    }, bits);
    if (!(Math.abs(bits - brute.bits) < 1e-10 && Math.abs(value - brute.value) < 1e-8)) {
      throw new Error(
        `The gain of ${question.finding} differs: ${bits} and ${brute.bits}, ${value} and ${brute.value}`,
      );
    }
  }
  console.log('equal: the gain of every finding within 1e-10 bits, weighted by harm within 1e-8');
}

function rankAll(inference: Inference): readonly NextTest[] {
  return rankNextTests({
    model,
    posterior: inference.posterior,
    questions: reasoner.questions(inference),
    findings,
    openSafety: [],
    positionsUsed: new Set(),
    leader: 0,
  });
}

function naiveRanking(posterior: readonly number[]): readonly number[] {
  const answers = new Map(whole.observations.map(({ finding, answer }) => [finding, answer === 'present']));
  return unanswered(whole)
    .map(({ group, finding }) => naiveGain(model, sets, posterior, answers, group, finding).value)
    .sort((a, b) => b - a);
}

function unanswered(patientCase: Case) {
  const asked = new Set(patientCase.observations.map(({ finding }) => finding));
  return groups.flatMap((group) =>
    group.readings.flatMap(({ finding }) =>
      asked.has(finding) || findings.get(finding)?.derived !== undefined ? [] : [{ group, finding }],
    ),
  );
}

/** A case of 40 answers and the same one answer earlier, where the engine weighs sets of three only, as the naive model does. */
function caseToTime(): Readonly<Record<'whole' | 'before', Case>> {
  for (let seed = 1; seed <= 100; seed++) {
    const [before, whole] = interviewOf(engine, model, seed, ANSWERS).slice(-2);
    if (before === undefined || whole === undefined) continue;
    if ([whole, before].every((it) => reasoner.infer(it).posterior.fours === null)) return { whole, before };
  }
  throw new Error('Every case of a hundred needs sets of four');
}

function alternate<Item>(...items: readonly [Item, Item]): () => Item {
  let turn = 0;
  return () => items[turn++ % 2 === 0 ? 0 : 1];
}
