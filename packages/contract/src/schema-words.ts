import { type ObjectOptions, type TProperties, Type } from '@sinclair/typebox';

/** An object that may gain keys in a later version: readers ignore what they do not know. */
export const open = <T extends TProperties>(properties: T, options: ObjectOptions = {}) =>
  Type.Object(properties, { additionalProperties: true, ...options });

/** A probability in [0, 1]. */
export const probability = Type.Number({ minimum: 0, maximum: 1 });

/** A 95 % interval of a probability, [low, high]. Written as a list of two: OpenAPI 3.1 has no older tuple form. */
export const interval = Type.Unsafe<readonly [low: number, high: number]>(
  Type.Array(probability, { minItems: 2, maxItems: 2 }),
);
