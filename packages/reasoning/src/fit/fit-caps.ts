import type { KnowledgeBase } from '@junction/knowledge';
import { columnOf } from '../compile/column-of.ts';
import { largestRatio } from '../compile/largest-ratio.ts';
import type { Model } from '../model.ts';
import type { FitFigure } from './fit-figure.ts';

/** The limits on joint signs: what the findings of each, all present, say at most. Off only when above the limit. */
export function fitCaps(kb: KnowledgeBase, model: Model): readonly FitFigure[] {
  return kb.defaults.jointSigns.flatMap(({ id, caps, source }) =>
    caps.map(({ condition, lrPos }): FitFigure => {
      const group = model.groups.find((g) => g.id === id);
      const reproduced = group === undefined ? 1 : largestRatio(group, columnOf(kb, condition));
      return {
        id: `${id} for ${condition} cap`,
        what: 'cap',
        published: lrPos,
        reproduced,
        standardError: ONE_DECIBAN,
        z: Math.max(0, Math.log(reproduced / lrPos)) / ONE_DECIBAN,
        source,
        quality: null,
        setAside: null,
        conflicts: [],
      };
    }),
  );
}

/** A limit has no sampling error: a deciban beyond it counts as one. */
const ONE_DECIBAN = Math.log(10) / 10;
