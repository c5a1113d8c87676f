import type { KnowledgeBase } from '@junction/knowledge';
import type { DrawingModel, ReadingLink } from '../model.ts';
import { compileGroup } from './compile-group.ts';
import type { FindingTargets } from './row-targets.ts';

/**
 * The pain drawing: one leaky noisy-OR per region, from the same targets as any other finding. What ties the regions of
 * one gesture together is the tempering at run time, so here each region stands alone.
 */
export function compileDrawing(kb: KnowledgeBase, targetsOf: (finding: string) => FindingTargets): DrawingModel {
  return {
    regions: kb.regions.map(({ id, label }) => {
      const finding = `loc-${id}`;
      const group = compileGroup({ id: finding, label, residual: 1, findings: [targetsOf(finding)], caps: [] });
      const reading = group.readings[0];
      const links: ReadingLink[] = kb.conditions.map(() => ({ cause: 0, inhibit: 0, sd: 0 }));
      group.causes.forEach(({ condition }, position) => {
        const link = reading?.links[position];
        if (link !== undefined) links[condition] = link;
      });
      return { region: id, finding, leak: reading?.noise ?? 0, leakSd: reading?.noiseSd ?? 0, links };
    }),
    cap: LARGEST_RATIO,
  };
}

/** 10 decibans: experts shown drawings could not tell neighboring roots apart. */
const LARGEST_RATIO = 10;
