import type { Frame } from '@junction/exercise-figure';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { showFrame } from './show-frame.ts';

interface PictureProps {
  readonly frame: Frame;
  /** What is seen, in words. */
  readonly label: string;
  readonly element?: RefObject<SVGSVGElement | null>;
}

/** One frame of an exercise. */
export function Picture({ frame, label, element }: PictureProps) {
  const own = useRef<SVGSVGElement>(null);
  const picture = element ?? own;
  useLayoutEffect(() => {
    if (picture.current !== null) showFrame(picture.current, frame);
  }, [picture, frame]);
  return (
    <svg
      ref={picture}
      className="exercise-picture"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  );
}
