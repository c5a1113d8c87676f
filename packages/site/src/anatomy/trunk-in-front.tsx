/** @jsxImportSource preact */
import { branchesOn, trunkFromFront, trunkWindow } from '@junction/anatomy';
import { BranchShapes } from './branch-shapes.tsx';
import { Paths, SkinShade } from './trunk-behind.tsx';

interface TrunkInFrontProps {
  /** Tells two figures of one page apart. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const { x, width } = trunkWindow;

/** From the last ribs to below the groin. */
const [top, height] = [226, 664];

/** The trunk from the front, where the anterior branch comes round and ends. */
export function TrunkInFront({ id, title, description }: TrunkInFrontProps) {
  return (
    <svg
      class="trunk"
      viewBox={`${x} ${top} ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <clipPath id={`${id}-skin`}>
        <path d={trunkFromFront.outline} />
      </clipPath>
      <path class="skin" d={trunkFromFront.outline} />
      <SkinShade id={id} outline={trunkFromFront.outline} />
      <Paths of={trunkFromFront.rims} as="fold rim" />
      <Paths of={trunkFromFront.folds} as="fold" />
      <BranchShapes id={id} side="front" branches={branchesOn('front')} />
    </svg>
  );
}
