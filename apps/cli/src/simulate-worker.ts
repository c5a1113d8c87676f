import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@junction/kernel';
import type { KnowledgeBase, Setting } from '@junction/knowledge';
import {
  createEngine,
  createSimulation,
  emptyTally,
  joinTallies,
  type Model,
  type Policy,
  tallyOf,
} from '@junction/reasoning';
import type { Batch, BatchResult } from './saved-batches.ts';

/** Answers each batch of seeds that it is sent with its tally, until it is ended. */
interface Task {
  readonly root: string;
  readonly policy: Policy;
  readonly setting: Setting;
  readonly tests: number;
}

const port = parentPort;
invariant(port, 'the simulation worker runs as a worker thread');
const { root, policy, setting, tests }: Task = workerData;
const kb: KnowledgeBase = JSON.parse(readFileSync(`${root}/build/knowledge.json`, 'utf8'));
const model: Model = JSON.parse(readFileSync(`${root}/build/model.json`, 'utf8'));
const simulatePatient = createSimulation({ kb, model, engine: createEngine(kb, model), policy, setting, tests });

port.on('message', ({ from, to }: Batch) => {
  let tally = emptyTally;
  for (let seed = from; seed < to; seed++) tally = joinTallies(tally, tallyOf(simulatePatient(seed)));
  port.postMessage({ from, to, tally } satisfies BatchResult);
});
