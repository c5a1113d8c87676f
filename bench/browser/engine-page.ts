// Runs in the browser: what the screens do first, and what they do at every answer, with the clock beside it.
import { type Case, createEngine, type Engine } from '@junction/reasoning';

/** Milliseconds of each step from nothing to the first ranking. */
export interface FirstRanking {
  readonly fetch: number;
  readonly parse: number;
  readonly create: number;
  readonly rank: number;
}

declare global {
  var loadEngine: () => Promise<Omit<FirstRanking, 'rank'>>;
  var giveCases: (cases: readonly Case[]) => void;
  var rankCase: (index: number) => number;
}

let engine: Engine | undefined;
let given: readonly Case[] = [];

globalThis.loadEngine = async () => {
  const start = performance.now();
  const texts = await Promise.all(['/knowledge.json', '/model.json'].map(async (url) => (await fetch(url)).text()));
  const fetched = performance.now();
  const [kb, model] = texts.map((text) => JSON.parse(text));
  const parsed = performance.now();
  engine = createEngine(kb, model);
  const created = performance.now();
  return { fetch: fetched - start, parse: parsed - fetched, create: created - parsed };
};

globalThis.giveCases = (cases) => {
  given = cases;
};

/** Ranks one of the given cases; by the clock, in milliseconds. */
globalThis.rankCase = (index) => {
  const patientCase = given[index];
  if (engine === undefined || patientCase === undefined) throw new Error('No engine, or no such case');
  const start = performance.now();
  engine.rank(patientCase);
  return performance.now() - start;
};
