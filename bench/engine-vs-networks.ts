// The engine against bayesjs and jsbayes on networks small enough for them: equal posteriors, then the time of all.
import { aKnowledgeBaseFor } from '../packages/reasoning/src/a-random-model.ts';
import { marginal } from '../packages/reasoning/src/posterior.ts';
import { createReasoner } from '../packages/reasoning/src/reasoner.ts';
import { bayesjsPeer, jsbayesPeer, type Peer, writtenByCondition, writtenBySet } from './peer-networks.ts';
import { inWords, machineLine, timeSideBySide, times } from './side-by-side.ts';
import { aSmallModel, type SmallModel } from './small-model.ts';

const SAMPLES = 20_000;
const EXACT = 1e-9;
/** Largest error of a probability from that many weighted samples that is still one of sampling. */
const SAMPLED = 0.03;
const CALLS = 200;
const SLOW_MS = 2000;

console.log(`Every finding answered; every condition's probability asked for; ${machineLine()}`);
const ratios: string[] = [];
for (const [conditions, findings] of [
  [8, 10],
  [12, 20],
] as const) {
  const small = aSmallModel(conditions, findings);
  const bySet = writtenBySet(small);
  const counted = writtenByCondition(small, 'three');
  const free = writtenByCondition(small, 'none');
  const peers: readonly (readonly [name: string, tolerance: number | null, peer: Peer])[] = [
    ['bayesjs, one node of sets', EXACT, bayesjsPeer(small, bySet)],
    // With the count its junction tree takes seconds at eight conditions and minutes at twelve.
    ...(conditions > 8 ? [] : [['bayesjs, a node per condition', EXACT, bayesjsPeer(small, counted)] as const]),
    ['bayesjs, a node per condition, any number of causes', null, bayesjsPeer(small, free)],
    [`jsbayes, ${SAMPLES} samples, one node of sets`, SAMPLED, jsbayesPeer(small, bySet, SAMPLES)],
    [`jsbayes, ${SAMPLES} samples, a node per condition`, SAMPLED, jsbayesPeer(small, counted, SAMPLES)],
  ];
  const own = ownPosterior(small);
  const reference = own();
  console.log(`${conditions} conditions, ${findings} findings`);
  for (const [name, tolerance, peer] of peers) {
    let answer: readonly number[] = [];
    const ways = {
      own,
      peer: () => {
        answer = peer();
      },
    };
    const first = timeSideBySide(ways, { rounds: 1, warmUp: 0, inner: { own: CALLS } });
    // What takes seconds is not asked again.
    const medians =
      first.peer > SLOW_MS ? first : timeSideBySide(ways, { rounds: 5, warmUp: 1, inner: { own: CALLS } });
    const error = Math.max(...answer.map((p, d) => Math.abs(p - (reference[d] ?? Number.NaN))));
    if (tolerance !== null && !(error < tolerance)) throw new Error(`${name}: the posteriors differ by ${error}`);
    const same = tolerance === null ? 'another model' : `largest difference ${error.toExponential(0)}`;
    console.log(`  ${name}: ${inWords(medians.peer)}, engine ${inWords(medians.own)}, ${same}`);
    ratios.push(`${conditions} × ${findings}, ${name}: ${times(medians.peer / medians.own)}`);
  }
}
for (const ratio of ratios) console.log(ratio);

/** From scratch: the rows of all answers are made anew at each call, by a reasoner that has seen nothing. */
function ownPosterior({ model, patientCase }: SmallModel): Peer {
  const kb = aKnowledgeBaseFor(model);
  return () => {
    const { posterior } = createReasoner(kb, model).infer(patientCase);
    return model.conditions.map((_, d) => marginal(posterior, d));
  };
}
