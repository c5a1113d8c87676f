import type { ExerciseFigure as OpenFigure } from '@junction/exercise-figure';
import { useEffect, useMemo, useRef } from 'react';
import { Picture } from './picture.tsx';
import { rememberFrames } from './remember-frames.ts';
import { showFrame } from './show-frame.ts';
import { useVisible } from './use-visible.ts';

interface MovingFigureProps {
  readonly figure: OpenFigure;
  /** Where the figure stands, from 0, start, to 1, end, at a time of `requestAnimationFrame`. */
  readonly at: (time: number) => number;
  readonly isMoving: boolean;
  readonly label: string;
}

/** A figure that follows a clock, at the pace of the screen; it stands still while it is not seen. */
export function MovingFigure({ figure, at, isMoving, label }: MovingFigureProps) {
  const picture = useRef<SVGSVGElement>(null);
  const frameAt = useMemo(() => rememberFrames(figure), [figure]);
  const isVisible = useVisible(picture);
  useEffect(() => {
    if (!isMoving || !isVisible) return;
    let request = requestAnimationFrame(function move(time) {
      if (picture.current !== null) showFrame(picture.current, frameAt(at(time)));
      request = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(request);
  }, [frameAt, at, isMoving, isVisible]);
  return <Picture frame={frameAt(0)} label={label} element={picture} />;
}
