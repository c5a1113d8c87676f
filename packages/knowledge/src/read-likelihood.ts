import { type Fields, PROBABILITY, present } from './fields.ts';
import { complain, inside, mention } from './place.ts';
import { readAccuracy } from './read-accuracy.ts';
import { holdsPoint, QUALITIES, readProvenance } from './read-provenance.ts';
import type { Likelihood } from './types.ts';

/** What the model ratios of a row were made from. */
export const LR_BASES = [
  'estimate-over-background',
  'territory',
  'published',
  'sensitivity-over-background',
  'computed-from-published',
  'adjusted',
  'estimate',
] as const;

/** One row under `findings` of a condition file. The model's ratios must stand; an estimate must give its reasoning. */
export function readLikelihood(f: Fields, finding: string, condition: string): Likelihood {
  mention(f.place, finding, ['finding']);
  const p = f.number('p', PROBABILITY);
  const pInterval = f.interval('p_interval', PROBABILITY);
  holdsPoint(f, 'p_interval', pInterval, p);
  const { modelLrPos, modelLrNeg, ...published } = readAccuracy(f);
  for (const [key, value] of [
    ['model_lr_pos', modelLrPos],
    ['model_lr_neg', modelLrNeg],
  ] as const) {
    if (value === undefined) complain(inside(f.place, key), 'missing; must be a number above 0');
  }
  const provenance = readProvenance(f);
  if (provenance.source === 'estimate' && provenance.rationale === undefined) {
    complain(inside(f.place, 'rationale'), 'missing; an estimate must say how it was reasoned');
  }
  return {
    id: `${finding}__${condition}`,
    finding,
    condition,
    p,
    pInterval,
    modelLrPos: modelLrPos ?? Number.NaN,
    modelLrNeg: modelLrNeg ?? Number.NaN,
    lrBasis: f.oneOf('lr_basis', LR_BASES),
    quality: f.oneOf('quality', QUALITIES),
    ...present({
      ...published,
      comparison: f.textIfAny('comparison'),
      note: f.textIfAny('note'),
      adjustedBecause: f.textIfAny('adjusted_because'),
    }),
    ...provenance,
  };
}
