/** A source of numbers in [0, 1). Always an argument: the packages know no randomness of their own. */
export type Random = () => number;

/**
 * A repeatable generator for one seed: the same seed gives the same numbers in every JavaScript engine (sfc32, warmed
 * up; 32-bit integer arithmetic only). Neighbouring seeds give unrelated streams, so that a range of seeds can be cut anywhere.
 */
export function seededRandom(seed: number): Random {
  let a = mix(seed >>> 0);
  let b = mix(a ^ 0x9e3779b9);
  let c = mix(b ^ (Math.floor(seed / 0x100000000) >>> 0));
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
