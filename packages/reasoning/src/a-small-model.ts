import type { Model, ModelGroup, ModelReading, ReadingLink } from './model.ts';

/** A link by which a condition causes a finding, in tests that are told in literal numbers. */
export function cause(strength: number): ReadingLink {
  return { cause: strength, inhibit: 0, sd: 0.3 };
}

/** A link by which a condition makes a finding rarer. */
export function inhibit(strength: number): ReadingLink {
  return { cause: 0, inhibit: strength, sd: 0.3 };
}

/** No link: nothing is known, the background holds. */
export const noLink: ReadingLink = { cause: 0, inhibit: 0, sd: 0 };

/** A reading with the given noise and one link per cause of its group. */
export function aReading(finding: string, noise: number, ...links: readonly ReadingLink[]): ModelReading {
  return { finding, noise, noiseSd: 0.2, backgroundCause: 0, links };
}

/** A finding of its own: an ordinary leaky noisy-OR over all conditions. */
export function aLoneFinding(finding: string, noise: number, ...links: readonly ReadingLink[]): ModelGroup {
  return {
    id: finding,
    label: finding,
    background: 0,
    causes: links.map((_, condition) => ({ condition, expression: 1 })),
    readings: [aReading(finding, noise, ...links)],
  };
}

/** A model over the named conditions, each with prior odds 0.1 in every stratum, no drawing and nothing serious unless told. */
export function aSmallModel(conditions: readonly string[], more: Partial<Model>): Model {
  const strata = ['primary-care', 'chiropractic', 'specialist'].flatMap((setting) =>
    ['any', '0'].flatMap((band) => ['any', 'female', 'male'].map((sex) => `${setting}/${band}/${sex}`)),
  );
  return {
    knowledge: { version: 'small', hash: 'sha256:small' },
    conditions,
    prior: {
      odds: Object.fromEntries(strata.map((key) => [key, conditions.map(() => 0.1)])),
      ageBands: [0],
      residual: null,
      sd: conditions.map(() => 0.3),
    },
    serious: [],
    groups: [],
    drawing: { regions: [], cap: 10 },
    ...more,
  };
}
