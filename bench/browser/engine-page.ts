// Runs in the browser: what the screens do first, and what they do at every answer, with the clock beside it.
import type { KnowledgeBase } from '@junction/knowledge';
import { type Case, createEngine, type Engine } from '@junction/reasoning';
import { rehearseEngine } from '../../apps/web/src/routes/instrument/rehearse-engine.ts';

/** Milliseconds by the clock of what comes before the first ranking. */
export interface Loading {
  readonly fetch: number;
  readonly parse: number;
  readonly create: number;
}

declare global {
  var loadEngine: () => Promise<Loading>;
  var giveCases: (cases: readonly Case[]) => void;
  var rehearse: () => void;
  /** Each gives the milliseconds that passed on the clock. */
  var showProbabilities: (index: number) => number;
  var showDifferential: (index: number) => number;
  var showTheRest: (index: number) => number;
}

let loaded: { readonly kb: KnowledgeBase; readonly engine: Engine } | undefined;
let given: readonly Case[] = [];

globalThis.loadEngine = async () => {
  const start = performance.now();
  const texts = await Promise.all(['/knowledge.json', '/model.json'].map(async (url) => (await fetch(url)).text()));
  const fetched = performance.now();
  const [kb, model] = texts.map((text) => JSON.parse(text));
  const parsed = performance.now();
  loaded = { kb, engine: createEngine(kb, model) };
  return { fetch: fetched - start, parse: parsed - fetched, create: performance.now() - parsed };
};

globalThis.giveCases = (cases) => {
  given = cases;
};

globalThis.rehearse = () => {
  if (loaded !== undefined) rehearseEngine(loaded.engine, loaded.kb);
};

globalThis.showProbabilities = timed((engine, patientCase) => engine.probabilities(patientCase));
globalThis.showDifferential = timed((engine, patientCase) => engine.differential(patientCase));
globalThis.showTheRest = timed((engine, patientCase) => engine.rank(patientCase));

function timed(run: (engine: Engine, patientCase: Case) => unknown): (index: number) => number {
  return (index) => {
    const patientCase = given[index];
    if (loaded === undefined || patientCase === undefined) throw new Error('No engine, or no such case');
    const start = performance.now();
    run(loaded.engine, patientCase);
    return performance.now() - start;
  };
}
