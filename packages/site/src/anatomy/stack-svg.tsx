/** @jsxImportSource preact */
import { STACK_DEPTH, stackOf, stackWindow, type TrunkTurn } from '@junction/anatomy';

interface StackSvgProps {
  readonly turn: TrunkTurn;
  readonly title: string;
}

/** How many copies of an outline make the side of a bone. */
const slices = [5, 4, 3, 2, 1].map((slice) => (slice * STACK_DEPTH) / 5);

/** Five bones one above the other. The island redraws the paths that carry `data-part`. */
export function StackSvg({ turn, title }: StackSvgProps) {
  const jointAbove = new Map(turn.joints.map(({ id, motion }) => [id.split('-')[1], motion]));
  return (
    <svg
      class="stack"
      viewBox={`0 0 ${stackWindow.width} ${stackWindow.height}`}
      role="img"
      aria-labelledby="stack-title"
    >
      <title id="stack-title">{title}</title>
      {stackOf(turn)
        .toReversed()
        .map(({ level, y, outline, canal, facets, swing, rest }) => (
          <g key={level} data-level={level} data-motion={jointAbove.get(level) ?? 'none'}>
            <path class="swing-rest" d={rest} />
            <path class="swing" data-part="swing" d={swing} />
            <defs>
              <path id={`stack-${level}`} data-part="outline" d={outline} />
            </defs>
            <g class="bone-edge">
              <use href={`#stack-${level}`} y={STACK_DEPTH} />
              <use href={`#stack-${level}`} />
            </g>
            <g class="bone-side">
              {slices.map((slice) => (
                <use key={slice} href={`#stack-${level}`} y={slice} />
              ))}
            </g>
            <use class="bone-top" href={`#stack-${level}`} />
            <text class="level-name" x="6" y={y + 6}>
              {level}
            </text>
            <path class="hole" data-part="canal" d={canal} />
            {facets.map((facet, side) => (
              <path key={side === 0 ? 'left' : 'right'} class="face" data-part={`face-${side}`} d={facet} />
            ))}
          </g>
        ))}
    </svg>
  );
}
