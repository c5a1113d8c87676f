import type { Interval } from '@junction/knowledge';
import type { Paint } from './paint.ts';

/** An interval wider than this is drawn with a hollow tick: the estimate inside it says little. */
const WIDE = 0.4;

/** A probability on a track of `width` characters for 0 to 100 %: solid to the lower limit, striped to the upper, a tick at the estimate. */
export function intervalBar(probability: number, [low, high]: Interval, width: number, paint: Paint): string {
  const tickAt = Math.min(width - 1, Math.floor(probability * width));
  const cells = Array.from({ length: width }, (_, index) => {
    if (index === tickAt) return 'tick';
    const middle = (index + 0.5) / width;
    if (middle <= low) return 'solid';
    return middle <= high ? 'striped' : 'track';
  });
  const shape = { tick: high - low > WIDE ? '┊' : '┃', solid: '█', striped: '▒', track: '·' };
  const tone = { tick: 'strong', solid: 'for', striped: 'for', track: 'quiet' } as const;
  return runsOf(cells)
    .map(([kind, length]) => paint(tone[kind], shape[kind].repeat(length)))
    .join('');
}

/** A weight of evidence from a center line: one character per deciban up to `half`, for to the right, against to the left. */
export function weightBar(weight: number, half: number, paint: Paint): string {
  const length = Math.min(half, Math.round(Math.abs(weight)));
  const full = weight < 0 ? '▒' : '█';
  const left = weight < 0 ? ' '.repeat(half - length) + paint('against', full.repeat(length)) : ' '.repeat(half);
  const right = weight > 0 ? paint('for', full.repeat(length)) + ' '.repeat(half - length) : ' '.repeat(half);
  return `${left}${paint('quiet', '│')}${right}`;
}

function runsOf<T>(cells: readonly T[]): readonly (readonly [T, number])[] {
  const runs: [T, number][] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === cell) last[1]++;
    else runs.push([cell, 1]);
  }
  return runs;
}
