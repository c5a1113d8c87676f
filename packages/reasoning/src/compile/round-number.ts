/** A model parameter at twelve significant digits: compact in JSON, and far finer than any figure behind it. */
export function roundNumber(x: number): number {
  return Number(x.toPrecision(12));
}
