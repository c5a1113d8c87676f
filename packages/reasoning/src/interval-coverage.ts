import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from './case.ts';
import { drawModel } from './draw-model.ts';
import type { Engine } from './engine.ts';
import type { Model } from './model.ts';
import { createNormal } from './normal-draws.ts';
import { marginal } from './posterior.ts';
import { type Random, seededRandom } from './random.ts';
import { createReasoner } from './reasoner.ts';

/** In how many worlds, and for how many conditions in play, the interval held what is true there. */
export interface Coverage {
  readonly worlds: number;
  /** Conditions in play, summed over the worlds, and those whose interval held the true probability. */
  readonly conditions: number;
  readonly inside: number;
  /** The share, and its standard error with the worlds as the unit: conditions of one case stand and fall together. */
  readonly share: number;
  readonly standardError: number;
}

export interface CoverageInput {
  readonly kb: KnowledgeBase;
  readonly model: Model;
  readonly engine: Engine;
  /** First seed; world i has seed + i. */
  readonly seed: number;
  readonly worlds: number;
  /** A case of the given world. */
  readonly caseOf: (world: Model, random: Random) => Case;
}

/** Conditions between these probabilities are in play: beyond them neither end of an interval is of use to anyone. */
const IN_PLAY = [0.02, 0.98] as const;

/**
 * How often the engine's 95 % interval holds the truth, if the truth is another: each world has figures of its own, drawn
 * from what is said of the published ones, and a case of its own; true is the probability that someone would give who
 * knew that world's figures.
 */
export function intervalCoverage({ kb, model, engine, seed, worlds, caseOf }: CoverageInput): Coverage {
  const counts = Array.from({ length: worlds }, (_, i) => {
    const random = seededRandom(seed + i);
    const world = drawModel(model, createNormal(random));
    const patientCase = caseOf(world, random);
    const { posterior } = createReasoner(kb, world).infer(patientCase);
    const inPlay = engine
      .rank(patientCase)
      .differential.filter(({ probability }) => probability > IN_PLAY[0] && probability < IN_PLAY[1]);
    const inside = inPlay.filter(({ condition, interval: [low, high] }) => {
      const truth = marginal(posterior, model.conditions.indexOf(condition));
      return truth >= low && truth <= high;
    });
    return { conditions: inPlay.length, inside: inside.length };
  });
  const conditions = counts.reduce((sum, count) => sum + count.conditions, 0);
  const inside = counts.reduce((sum, count) => sum + count.inside, 0);
  const share = inside / conditions;
  const squares = counts.reduce((sum, count) => sum + (count.inside - share * count.conditions) ** 2, 0);
  return { worlds, conditions, inside, share, standardError: Math.sqrt(squares) / conditions };
}
