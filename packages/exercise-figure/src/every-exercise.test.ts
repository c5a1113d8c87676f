import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Exercise, parseKnowledge } from '@junction/knowledge';
import { describe, expect, it } from 'vitest';
import type { Body } from './body.ts';
import { lowestOf } from './body.ts';
import { placeOf, seatOf } from './body-places.ts';
import { openFigure } from './exercise-figure.ts';
import { figureSvg } from './figure-svg.ts';
import { PRINT_PALETTE } from './palettes.ts';
import { motionOf } from './place-body.ts';
import { supportOf } from './things.ts';

const exercises = theExercises();
const MOMENTS = [0, 0.2, 0.4, 0.5, 0.6, 0.8, 1] as const;
/** What is named as a contact may hang so far above its support, in units of 170 to a stature: hands and feet 3 cm, the rounder trunk 4.5. */
const TOUCHES = { limb: 2.8, trunk: 4.4 } as const;
/** From the middle of a joint to the underside of the part. */
const UNDERSIDE: Readonly<Record<string, number>> = { hand: 3, knee: 5.5, elbow: 3.5, head: 9, shoulders: 10 };

describe('the figures of the exercises', () => {
  it('are fifty-three', () => {
    expect(exercises).toHaveLength(53);
  });

  it.each(exercises.map(({ id, pose }) => ({ id, pose })))(
    '$id is drawn whole and lean at every moment',
    ({ pose }) => {
      const figure = openFigure(pose);
      for (const at of MOMENTS) {
        const svg = figureSvg(figure.frameAt(at), PRINT_PALETTE, { title: pose.start.text });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(svg.length).toBeLessThan(12_000);
        expect(figure.frameAt(at).shapes.length).toBeGreaterThan(12);
      }
      expect(figure.width).toBeGreaterThan(40);
      expect(figure.height).toBeLessThan(240);
    },
  );

  it.each(exercises.map(({ id, pose }) => ({ id, pose })))(
    '$id keeps on its floor, with its contacts in place',
    ({ pose }) => {
      const support = supportOf(pose);
      const bodyAt = motionOf(pose, support);
      for (const at of MOMENTS) {
        const body = bodyAt(at);
        if (support.type !== 'table' && support.type !== 'bicycle') expect(lowestOf(body)).toBeGreaterThan(-0.1);
        for (const part of pose.contact ?? []) expect({ part, at, above: clearanceOf(body, part) }).toSatisfy(touches);
      }
    },
  );

  it.each(exercises.map(({ id, pose }) => ({ id, pose })))('$id moves without a jump', ({ pose }) => {
    const bodyAt = motionOf(pose, supportOf(pose));
    const places = ['hand_l', 'hand_r', 'foot_l', 'foot_r', 'head', 'pelvis', 'knee_l', 'knee_r', 'elbow_l', 'elbow_r'];
    const STEPS = 50;
    for (let step = 0; step < STEPS; step++) {
      const [from, to] = [bodyAt(step / STEPS), bodyAt((step + 1) / STEPS)];
      for (const place of places) {
        const [a, b] = [placeOf(from, place), placeOf(to, place)];
        expect({ place, step, by: Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) }).toSatisfy(isSmooth);
      }
    }
  });
});

const touches = ({ part, above }: { readonly part: string; readonly above: number }): boolean =>
  above <= (part === 'shoulders' || part === 'pelvis' ? TOUCHES.trunk : TOUCHES.limb);
const isSmooth = ({ by }: { readonly by: number }): boolean => by < 9;

function clearanceOf(body: Body, part: string): number {
  if (part === 'pelvis') return seatOf(body);
  if (part === 'foot_l' || part === 'foot_r') {
    const { heel, footBall } = part === 'foot_l' ? body.leg_l : body.leg_r;
    return Math.min(heel[1], footBall[1]);
  }
  if (part === 'hand_l' || part === 'hand_r')
    return body[part === 'hand_l' ? 'arm_l' : 'arm_r'].limb.tip[1] - (UNDERSIDE.hand ?? 0);
  return placeOf(body, part)[1] - (UNDERSIDE[part.replace(/_[lr]$/, '')] ?? 0);
}

/** The exercises of the project as they stand in `knowledge/`. */
function theExercises(): readonly Exercise[] {
  const root = fileURLToPath(new URL('../../../knowledge/', import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => [name.replaceAll('\\', '/'), readFileSync(`${root}${name}`, 'utf8')] as const);
  const read = parseKnowledge(new Map(files));
  return read.ok ? read.value.treatment.exercises : [];
}
