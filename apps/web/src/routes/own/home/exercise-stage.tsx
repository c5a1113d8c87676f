import { type ExerciseFigure, type Frame, openFigure, SCREEN_PALETTE } from '@junction/exercise-figure';
import { useEffect, useMemo, useRef } from 'react';
import { words } from '#src/text/words.ts';
import styles from './exercise-stage.module.css';
import { parsePose } from './parse-pose.ts';
import { useReducedMotion } from './use-reduced-motion.ts';

interface ExerciseStageProps {
  readonly name: string;
  /** As the plan has it; what cannot be drawn is shown in words by the card. */
  readonly pose: unknown;
  readonly isMoving?: boolean;
  /** Where the figure stands, from 0 to 1; read in every frame while it moves. */
  readonly at?: () => number;
}

/** The figure of an exercise: still at its start, moving while `isMoving`; start and end side by side where motion is not wanted. */
export function ExerciseStage({ name, pose, isMoving = false, at }: ExerciseStageProps) {
  const isReduced = useReducedMotion();
  const parsed = useMemo(() => parsePose(pose), [pose]);
  const figure = useMemo(() => (parsed === undefined ? undefined : openFigure(parsed)), [parsed]);
  if (parsed === undefined || figure === undefined) return <div className={styles.stage} />;
  if (isReduced && at !== undefined) {
    return (
      <div className={styles.pair}>
        <StillFigure
          figure={figure}
          moment={0}
          label={`${words.exercise.startPicture}: ${parsed.start.text}`}
          caption={words.exercise.startPicture}
        />
        <StillFigure
          figure={figure}
          moment={1}
          label={`${words.exercise.endPicture}: ${parsed.end.text}`}
          caption={words.exercise.endPicture}
        />
      </div>
    );
  }
  const label = `${name}. ${words.exercise.startPicture}: ${parsed.start.text}. ${words.exercise.endPicture}: ${parsed.end.text}.`;
  return (
    <div className={styles.stage}>
      {at === undefined ? (
        <Picture frame={figure.frameAt(0)} />
      ) : (
        <MovingFigure figure={figure} at={at} isMoving={isMoving} label={label} />
      )}
    </div>
  );
}

interface StillFigureProps {
  readonly figure: ExerciseFigure;
  readonly moment: number;
  readonly label: string;
  readonly caption: string;
}

function StillFigure({ figure, moment, label, caption }: StillFigureProps) {
  return (
    <figure className={styles.half}>
      <Picture frame={figure.frameAt(moment)} label={label} />
      <figcaption className={styles.caption} aria-hidden="true">
        {caption}
      </figcaption>
    </figure>
  );
}

interface MovingFigureProps {
  readonly figure: ExerciseFigure;
  readonly at: () => number;
  readonly isMoving: boolean;
  readonly label: string;
}

/** Frames are written straight into the paths: React would cost more than drawing them. */
function MovingFigure({ figure, at, isMoving, label }: MovingFigureProps) {
  const picture = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (!isMoving) return;
    let frame = requestAnimationFrame(function draw() {
      const svg = picture.current;
      if (svg !== null) {
        figure.frameAt(at()).shapes.forEach(({ path }, index) => {
          const element = svg.children[index];
          if (element !== undefined && element.getAttribute('d') !== path) element.setAttribute('d', path);
        });
      }
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [figure, at, isMoving]);
  return <Picture frame={figure.frameAt(at())} label={label} picture={picture} />;
}

interface PictureProps {
  readonly frame: Frame;
  readonly label?: string;
  readonly picture?: React.RefObject<SVGSVGElement | null>;
}

function Picture({ frame: { width, height, shapes }, label, picture }: PictureProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a picture with words has them as its label; one without stands beside the name.
    <svg
      ref={picture}
      className={styles.figure}
      viewBox={`0 0 ${width} ${height}`}
      strokeLinejoin="round"
      strokeLinecap="round"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {shapes.map(({ path, fill, stroke }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes keep their place in the order of drawing.
          key={index}
          d={path}
          fill={fill === undefined ? 'none' : SCREEN_PALETTE[fill]}
          {...(stroke !== undefined && {
            stroke: SCREEN_PALETTE[stroke.role],
            strokeWidth: stroke.width,
            ...(stroke.dash !== undefined && { strokeDasharray: stroke.dash.join(' ') }),
          })}
        />
      ))}
    </svg>
  );
}
