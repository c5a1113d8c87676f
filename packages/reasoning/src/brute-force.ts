import type { FindingId } from '@junction/knowledge';
import type { Case } from './case.ts';
import type { DrawingModel, Model, ModelGroup, ModelReading, ReadingLink } from './model.ts';

/**
 * Every set of causes of up to `depth` conditions with its posterior, by the formulas of `model.ts` taken literally. For
 * tests and benches only. The cap of the drawing is that of the sets of up to three.
 */
export function bruteForcePosterior(
  model: Model,
  patientCase: Case,
  depth: 3 | 4 = 3,
): readonly { readonly set: readonly number[]; readonly p: number }[] {
  const odds = model.prior.odds[`${patientCase.setting}/any/any`] ?? [];
  const weights = allSets(model.conditions.length, depth).map((set) => ({
    set,
    w: priorOf(model, odds, set) * likelihood(model, patientCase, set),
    row: drawingOf(model.drawing, patientCase, set),
  }));
  const most = Math.max(...weights.filter(({ set }) => set.length < 4).map(({ row }) => row));
  const capped = weights.map(({ set, w, row }) => ({
    set,
    w: w * Math.min(most, Math.max(row, most / model.drawing.cap)),
  }));
  const total = capped.reduce((sum, { w }) => sum + w, 0);
  return capped.map(({ set, w }) => ({ set, p: w / total }));
}

function priorOf(model: Model, odds: readonly number[], set: readonly number[]): number {
  if (set.length > 1 && model.prior.residual !== null && set.includes(model.prior.residual)) return 0;
  return set.reduce((w, d) => w * (odds[d] ?? 0), 1);
}

/** All sets of up to `depth` of n conditions. */
export function allSets(n: number, depth: 3 | 4): readonly (readonly number[])[] {
  const below = (top: number, left: number): readonly (readonly number[])[] =>
    left === 0
      ? [[]]
      : [[], ...Array.from({ length: top }, (_, a) => below(a, left - 1).map((set) => [...set, a])).flat()];
  return below(n, depth);
}

/** P(what one group answered | exactly this set of causes): the sum over who expressed. */
export function groupLikelihood(
  group: ModelGroup,
  answers: ReadonlyMap<FindingId, boolean>,
  set: readonly number[],
): number {
  const present = group.causes.flatMap((cause, position) =>
    set.includes(cause.condition) ? [{ ...cause, position }] : [],
  );
  let total = 0;
  for (let bits = 0; bits < 2 ** (present.length + 1); bits++) {
    const background = bits % 2 === 1;
    let p = background ? group.background : 1 - group.background;
    const expressed = present.filter((cause, i) => {
      const on = Math.floor(bits / 2 ** (i + 1)) % 2 === 1;
      p *= on ? cause.expression : 1 - cause.expression;
      return on;
    });
    for (const reading of group.readings) {
      const answer = answers.get(reading.finding);
      if (answer === undefined) continue;
      const yes = presentGiven(
        reading,
        background,
        expressed.flatMap(({ position }) => reading.links[position] ?? []),
      );
      p *= answer ? yes : 1 - yes;
    }
    total += p;
  }
  return total;
}

/** The answers of a case by finding. */
export function answersByFinding(patientCase: Case): ReadonlyMap<FindingId, boolean> {
  return new Map(patientCase.observations.map(({ finding, answer }) => [finding, answer === 'present']));
}

function likelihood(model: Model, patientCase: Case, set: readonly number[]): number {
  const answers = answersByFinding(patientCase);
  return model.groups.reduce((product, group) => product * groupLikelihood(group, answers, set), 1);
}

function presentGiven(reading: ModelReading, background: boolean, links: readonly ReadingLink[]): number {
  let quiet = 1 - reading.noise;
  let allowed = 1;
  if (background) quiet *= 1 - reading.backgroundCause;
  for (const { cause, inhibit } of links) {
    quiet *= 1 - cause;
    allowed *= 1 - inhibit;
  }
  return (1 - quiet) * allowed;
}

function drawingOf(drawing: DrawingModel, { pain }: Case, set: readonly number[]): number {
  if (pain === undefined) return 1;
  const product = drawing.regions.reduce((p, { region, leak, links }) => {
    let quiet = 1 - leak;
    let allowed = 1;
    for (const d of set) {
      quiet *= 1 - (links[d]?.cause ?? 0);
      allowed *= 1 - (links[d]?.inhibit ?? 0);
    }
    const yes = (1 - quiet) * allowed;
    return p * (pain.some((mark) => mark.region === region) ? yes : 1 - yes);
  }, 1);
  return product ** 0.25;
}
