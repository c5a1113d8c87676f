import type { ExerciseFigure, Frame } from '@junction/exercise-figure';

/** So many frames are drawn of a way: at 1.6 s each way, one for every frame of the screen. */
const STEPS = 96;

/** Frames of the way from start to end, each reckoned once. */
export function rememberFrames(figure: ExerciseFigure): (at: number) => Frame {
  const frames = new Map<number, Frame>();
  return (at) => {
    const step = Math.round(at * STEPS);
    const known = frames.get(step);
    if (known !== undefined) return known;
    const frame = figure.frameAt(step / STEPS);
    frames.set(step, frame);
    return frame;
  };
}
