import { invariant } from '@junction/kernel';
import type { FindingId, Setting, Sex } from '@junction/knowledge';
import type { Answer, PainMark } from './case.ts';
import type { Model, ModelGroup, ReadingLink } from './model.ts';
import type { Random } from './random.ts';

/** A made-up person drawn from the model itself: who they are, what they truly have, and what every finding would show. */
export interface SyntheticPatient {
  readonly ageYears: number;
  readonly sex: Sex;
  readonly setting: Setting;
  /** Column indices of the true causes, ascending; at most three. */
  readonly causes: readonly number[];
  readonly pain: readonly PainMark[];
  readonly answers: ReadonlyMap<FindingId, Answer>;
}

/** Shares of adult back-pain attenders by age and sex, as judged in the evidence (35 % under 40, 45 % from 50, 10 % over 70; 56 % female). */
const AGE_SHARES: readonly (readonly [from: number, to: number, share: number])[] = [
  [18, 39, 0.35],
  [40, 49, 0.2],
  [50, 70, 0.35],
  [71, 90, 0.1],
];
const FEMALE_SHARE = 0.56;

/**
 * Draws a patient from the model's own prior, expressions and readings. What follows from such patients says how the
 * machinery behaves (policies, calibration against itself, speed), never how well the medicine is known: the drawing of
 * pain is drawn region by region without the tempering that inference applies to it.
 */
export function drawPatient(model: Model, setting: Setting, random: Random): SyntheticPatient {
  const ageYears = drawAge(random);
  const sex: Sex = random() < FEMALE_SHARE ? 'female' : 'male';
  const causes = drawCauses(priorOdds(model, setting, ageYears, sex), model.prior.residual, random);
  const answers = new Map<FindingId, Answer>();
  for (const group of model.groups) drawGroup(group, causes, random, answers);
  const pain: PainMark[] = [];
  for (const region of model.drawing.regions) {
    const links = causes.map((condition) => region.links[condition]).filter((link) => link !== undefined);
    if (random() < chance(region.leak, links)) pain.push({ region: region.region });
  }
  return { ageYears, sex, setting, causes, pain, answers };
}

function drawAge(random: Random): number {
  let left = random();
  for (const [from, to, share] of AGE_SHARES) {
    if (left < share) return from + Math.floor((left / share) * (to - from + 1));
    left -= share;
  }
  return 90;
}

function priorOdds(model: Model, setting: Setting, ageYears: number, sex: Sex): readonly number[] {
  const band = model.prior.ageBands.filter((from) => from <= ageYears).at(-1);
  const odds = model.prior.odds[`${setting}/${band}/${sex}`];
  invariant(odds, `the prior has a stratum for ${setting}, band ${band}, ${sex}`);
  return odds;
}

/** A set of at most three causes with probability proportional to the product of its members' odds; the residual only alone. */
export function drawCauses(allOdds: readonly number[], residual: number | null, random: Random): readonly number[] {
  const odds = allOdds.map((o, d) => (d === residual ? 0 : o));
  const alone = residual === null ? 0 : (allOdds[residual] ?? 0);
  // sums[k][d]: elementary symmetric polynomial of degree k over the first d odds.
  const sums = [new Array<number>(odds.length + 1).fill(1)];
  for (let k = 1; k <= 3; k++) {
    const row = [0];
    for (const [d, o] of odds.entries()) row.push((row[d] ?? 0) + o * (sums[k - 1]?.[d] ?? 0));
    sums.push(row);
  }
  const total = sums.reduce((sum, row) => sum + (row[odds.length] ?? 0), alone);
  let left = random() * total;
  if (residual !== null && left < alone) return [residual];
  left -= alone;
  let size = 0;
  while (size < 3 && left >= (sums[size]?.[odds.length] ?? 0)) {
    left -= sums[size]?.[odds.length] ?? 0;
    size++;
  }
  const members: number[] = [];
  for (let d = odds.length; d > 0 && size > 0; d--) {
    const withIt = (odds[d - 1] ?? 0) * (sums[size - 1]?.[d - 1] ?? 0);
    if (random() * (sums[size]?.[d] ?? 0) < withIt) {
      members.unshift(d - 1);
      size--;
    }
  }
  return members;
}

function drawGroup(
  group: ModelGroup,
  causes: readonly number[],
  random: Random,
  answers: Map<FindingId, Answer>,
): void {
  const backgroundExpressed = random() < group.background;
  const expressed = group.causes.map((cause) => causes.includes(cause.condition) && random() < cause.expression);
  for (const reading of group.readings) {
    const links = reading.links.filter((_, column) => expressed[column]);
    const noise = backgroundExpressed ? 1 - (1 - reading.noise) * (1 - reading.backgroundCause) : reading.noise;
    answers.set(reading.finding, random() < chance(noise, links) ? 'present' : 'absent');
  }
}

function chance(leak: number, links: readonly ReadingLink[]): number {
  let quiet = 1 - leak;
  let allowed = 1;
  for (const link of links) {
    quiet *= 1 - link.cause;
    allowed *= 1 - link.inhibit;
  }
  return (1 - quiet) * allowed;
}
