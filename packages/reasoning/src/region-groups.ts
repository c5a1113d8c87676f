import type { DrawingModel, ModelGroup } from './model.ts';

/** Each region of the drawing as a sign group of one reading: painted is present. Conditions without a link are left out. */
export function regionGroups(drawing: DrawingModel): readonly ModelGroup[] {
  return drawing.regions.map(({ region, finding, leak, leakSd, links }) => {
    const linked = links.flatMap((link, condition) =>
      link.cause > 0 || link.inhibit > 0 ? [{ link, condition }] : [],
    );
    return {
      id: region,
      label: region,
      background: 0,
      causes: linked.map(({ condition }) => ({ condition, expression: 1 })),
      readings: [{ finding, noise: leak, noiseSd: leakSd, backgroundCause: 0, links: linked.map(({ link }) => link) }],
    };
  });
}
