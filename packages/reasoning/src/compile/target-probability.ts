/** The probability whose odds are `ratio` times those of `p`. */
export function oddsProduct(p: number, ratio: number): number {
  return (p * ratio) / (1 - p + p * ratio);
}
