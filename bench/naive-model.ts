// The model of packages/reasoning/src/model.ts as one would first write it down: sets as lists, sums over who expressed, logarithms, no reuse between sets.
import type { FindingId } from '@junction/knowledge';
import type { Case, Model } from '@junction/reasoning';

type Group = Model['groups'][number];
type Reading = Group['readings'][number];
type Region = Model['drawing']['regions'][number];

/** All sets of up to three of n conditions; the residual, where there is one, stands alone. */
export function naiveSets(n: number, residual: number | null): readonly (readonly number[])[] {
  const sets: number[][] = [[]];
  for (let a = 0; a < n; a++) sets.push([a]);
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) sets.push([a, b]);
  for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) for (let c = b + 1; c < n; c++) sets.push([a, b, c]);
  return sets.filter((set) => set.length < 2 || residual === null || !set.includes(residual));
}

/** The probability of every set, in the order given. */
export function naivePosterior(
  model: Model,
  sets: readonly (readonly number[])[],
  { patient, setting, observations, pain }: Case,
): readonly number[] {
  const answers = new Map(observations.map(({ finding, answer }) => [finding, answer === 'present']));
  const answered = model.groups.filter(({ readings }) => readings.some(({ finding }) => answers.has(finding)));
  const band = model.prior.ageBands.filter((from) => from <= (patient.ageYears ?? -1)).at(-1);
  const odds = model.prior.odds[`${setting}/${band ?? 'any'}/${patient.sex ?? 'any'}`] ?? [];
  const painted = pain && new Set(pain.map(({ region }) => region));
  const drawn = sets.map((set) => {
    if (painted === undefined) return 0;
    let log = 0;
    for (const region of model.drawing.regions) {
      const p = regionPresent(region, set);
      log += Math.log(painted.has(region.region) ? p : 1 - p);
    }
    return log / 4;
  });
  const least = Math.max(...drawn) - Math.log(model.drawing.cap);
  const logs = sets.map((set, s) => {
    if (set.length > 1 && set.some((d) => d === model.prior.residual)) return Number.NEGATIVE_INFINITY;
    let log = Math.max(drawn[s] ?? 0, least);
    for (const d of set) log += Math.log(odds[d] ?? 0);
    for (const group of answered) log += Math.log(naiveLikelihood(group, answers, set));
    return log;
  });
  const best = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - best));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** P(what the group answered | exactly these causes): the sum over who of them, and whether the background, expressed. */
export function naiveLikelihood(
  group: Group,
  answers: ReadonlyMap<FindingId, boolean>,
  set: readonly number[],
): number {
  const present = group.causes
    .map(({ condition, expression }, position) => ({ condition, expression, position }))
    .filter(({ condition }) => set.includes(condition));
  let total = 0;
  for (let who = 0; who < 2 ** (present.length + 1); who++) {
    const background = who % 2 === 1;
    let p = background ? group.background : 1 - group.background;
    const expressed: number[] = [];
    present.forEach(({ expression, position }, i) => {
      const on = (who >> (i + 1)) % 2 === 1;
      p *= on ? expression : 1 - expression;
      if (on) expressed.push(position);
    });
    if (p === 0) continue;
    for (const reading of group.readings) {
      const answer = answers.get(reading.finding);
      if (answer === undefined) continue;
      const yes = readingPresent(reading, background, expressed);
      p *= answer ? yes : 1 - yes;
    }
    total += p;
  }
  return total;
}

/** What asking one finding would tell: bits about the set of causes and, weighted by harm, about each serious one; by going through every set. */
export function naiveGain(
  model: Model,
  sets: readonly (readonly number[])[],
  posterior: readonly number[],
  answers: ReadonlyMap<FindingId, boolean>,
  group: Group,
  finding: FindingId,
): { readonly bits: number; readonly value: number } {
  const asked = new Map([...answers, [finding, true] as const]);
  let present = 0;
  let doubt = 0;
  const now = model.serious.map(() => 0);
  const both = model.serious.map(() => 0);
  sets.forEach((set, s) => {
    const p = posterior[s] ?? 0;
    const yes = naiveLikelihood(group, asked, set) / naiveLikelihood(group, answers, set);
    present += p * yes;
    doubt += p * entropy(yes);
    model.serious.forEach(({ condition }, k) => {
      if (!set.includes(condition)) return;
      now[k] = (now[k] ?? 0) + p;
      both[k] = (both[k] ?? 0) + p * yes;
    });
  });
  const bits = entropy(present) - doubt;
  const value = model.serious.reduce((sum, { harm }, k) => {
    const [d, b] = [now[k] ?? 0, both[k] ?? 0];
    const left = present * entropy(b / present) + (1 - present) * entropy((d - b) / (1 - present));
    return sum + harm * (entropy(d) - left);
  }, bits);
  return { bits, value };
}

function readingPresent({ noise, backgroundCause, links }: Reading, background: boolean, expressed: readonly number[]) {
  let quiet = 1 - noise;
  let allowed = 1;
  if (background) quiet *= 1 - backgroundCause;
  for (const position of expressed) {
    quiet *= 1 - (links[position]?.cause ?? 0);
    allowed *= 1 - (links[position]?.inhibit ?? 0);
  }
  return (1 - quiet) * allowed;
}

function regionPresent({ leak, links }: Region, set: readonly number[]): number {
  let quiet = 1 - leak;
  let allowed = 1;
  for (const d of set) {
    quiet *= 1 - (links[d]?.cause ?? 0);
    allowed *= 1 - (links[d]?.inhibit ?? 0);
  }
  return (1 - quiet) * allowed;
}

function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));
}
