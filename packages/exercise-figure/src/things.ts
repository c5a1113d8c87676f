import type { Pose } from '@junction/knowledge';
import type { Vector } from './vector.ts';

/** What carries the figure. Measures in units. */
export type Support =
  | { readonly type: 'mat' | 'floor' | 'bicycle' }
  | {
      readonly type: 'chair' | 'stool' | 'box';
      readonly half: number;
      readonly back: number;
      readonly front: number;
      readonly lean: number;
      readonly tall: number;
    }
  | {
      readonly type: 'table';
      readonly height: number;
      readonly span: readonly [number, number];
      readonly strap: readonly number[];
    }
  | { readonly type: 'wall'; readonly axis: 'x' | 'z'; readonly at: number; readonly height: number }
  | { readonly type: 'doorframe'; readonly axis: 'x' | 'z'; readonly at: number };

/** What is drawn with the figure; places by name of the body. */
export type Equipment =
  | { readonly type: 'band'; readonly from: Vector; readonly to: string; readonly front: number }
  | { readonly type: 'loop'; readonly at: 'thighs' | 'pelvis'; readonly share: number }
  | {
      readonly type: 'pillow' | 'roll';
      readonly at: string;
      readonly radius: number;
      readonly squash: number;
      readonly half: number;
      readonly wide: number;
      readonly dx: number;
    }
  | { readonly type: 'dowel' }
  | { readonly type: 'weight'; readonly to: string };

type Measures = Readonly<Record<string, unknown>>;

const ON_MAT: readonly string[] = ['supine', 'prone', 'quadruped', 'kneeling', 'half-kneeling', 'side-lying'];

/** The support of a pose; without one, a mat when lying or kneeling, else the floor. */
export function supportOf({ support, base }: Pose): Support {
  if (support === undefined) return { type: ON_MAT.includes(base) ? 'mat' : 'floor' };
  const { number, pair, axis } = reader('support', support);
  switch (support.type) {
    case 'mat':
    case 'floor':
    case 'bicycle':
      return { type: support.type };
    case 'chair':
    case 'stool':
    case 'box':
      return {
        type: support.type,
        ...{ half: number('half', 19), back: number('back', 17), front: number('front', 18) },
        ...{ lean: number('lean', 3), tall: number('tall', 40) },
      };
    case 'table':
      return { type: 'table', height: number('height'), span: pair('span'), strap: numbersOf(support.strap) };
    case 'wall':
      return { type: 'wall', axis: axis(), at: number('at'), height: number('height', 205) };
    case 'doorframe':
      return { type: 'doorframe', axis: axis(), at: number('at') };
    default:
      throw new RangeError(`pose.support.type: "${String(support.type)}" is not known`);
  }
}

export const equipmentOf = (pose: Pose): readonly Equipment[] =>
  (pose.equipment ?? []).map((thing, index) => thingOf(thing, `equipment[${index}]`));

function thingOf(thing: Measures, path: string): Equipment {
  const { number, text } = reader(path, thing);
  switch (thing.type) {
    case 'band': {
      const [x, y, z] = numbersOf(thing.from);
      if (x === undefined || y === undefined || z === undefined)
        throw new RangeError(`pose.${path}.from: must be three numbers`);
      return { type: 'band', from: [x, y, z], to: text('to'), front: number('front', 3) };
    }
    case 'loop':
      return { type: 'loop', at: thing.at === 'pelvis' ? 'pelvis' : 'thighs', share: number('share', 0.78) };
    case 'pillow':
    case 'roll':
      return {
        ...{ type: thing.type, at: text('at'), radius: number('radius', thing.type === 'roll' ? 4.5 : 7) },
        ...{ squash: number('squash', 1), half: number('half', 20), wide: number('wide', 1), dx: number('dx', 0) },
      };
    case 'dowel':
      return { type: 'dowel' };
    case 'weight':
      return { type: 'weight', to: text('to') };
    default:
      throw new RangeError(`pose.${path}.type: "${String(thing.type)}" is not known`);
  }
}

function reader(path: string, measures: Measures) {
  const number = (key: string, otherwise?: number): number => {
    const value = measures[key] ?? otherwise;
    if (typeof value !== 'number') throw new RangeError(`pose.${path}.${key}: must be a number`);
    return value;
  };
  const pair = (key: string): readonly [number, number] => {
    const [a, b] = numbersOf(measures[key]);
    if (a === undefined || b === undefined) throw new RangeError(`pose.${path}.${key}: must be two numbers`);
    return [a, b];
  };
  const text = (key: string): string => {
    const value = measures[key];
    if (typeof value !== 'string') throw new RangeError(`pose.${path}.${key}: must name a place of the body`);
    return value;
  };
  const axis = (): 'x' | 'z' => (measures.axis === 'z' ? 'z' : 'x');
  return { number, pair, text, axis };
}

const numbersOf = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is number => typeof each === 'number');
