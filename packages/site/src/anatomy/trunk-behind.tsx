/** @jsxImportSource preact */
import { type BranchId, branchesOn, crestPoint, node, trunkFromBehind, trunkWindow } from '@junction/anatomy';
import { BranchShapes } from './branch-shapes.tsx';

interface TrunkBehindProps {
  /** Tells two figures of one page apart. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const { outline, folds, pelvis, ribs, vertebrae, facets } = trunkFromBehind;
const { x, y, width, height } = trunkWindow;

/** The trunk from behind: bones, joint faces, and the branches of the left side with their territories. */
export function TrunkBehind({ id, title, description }: TrunkBehindProps) {
  return (
    <svg
      class="trunk"
      viewBox={`${x} ${y} ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <clipPath id={`${id}-skin`}>
        <path d={outline} />
      </clipPath>
      <path class="skin" d={outline} />
      <SkinShade id={id} outline={outline} />
      <Paths of={folds} as="fold" />
      <g class="bones">
        <Paths of={pelvis.pubis} as="far holed" />
        <Paths of={pelvis.femur} as="bone" />
        <Paths of={pelvis.ilium} as="bone" />
        <Paths of={pelvis.hollows} as="hollow" />
        <Paths of={pelvis.ridges} as="fold" />
        {vertebrae.map(({ name, paths }) => (
          <g key={name}>
            <path class="disc" d={paths.disc} />
            <path class="far" d={paths.body} />
          </g>
        ))}
        <Paths of={[pelvis.coccyx, pelvis.sacrum]} as="bone" />
        <Paths of={pelvis.foramina} as="hole" />
        <path class="far" d={pelvis.sacralCrest} />
        {ribs.map(({ name, lines, width: thick }) =>
          lines.map((line) => (
            <g key={`${name} ${line}`}>
              <path class="rib-edge" stroke-width={thick} d={line} />
              <path class="rib" stroke-width={thick - 3} d={line} />
            </g>
          )),
        )}
        {vertebrae.map(({ name, paths }) => (
          <g key={name} id={`${id}-${name}`}>
            <Paths of={paths.processes} as="bone" />
            <path class="bone" d={paths.arch} />
            <Paths of={paths.shade} as="shade" />
            <path class="bone" d={paths.spinous} />
          </g>
        ))}
      </g>
      <g class="facets">
        {facets.map(({ id: joint, angle, paths }) => (
          <g key={joint} id={`${id}-${joint}`} data-angle={angle}>
            <Paths of={paths} as="facet" />
          </g>
        ))}
      </g>
      <BranchShapes id={id} side="back" branches={branchesOn('back')} />
      <circle class="crest-point" cx={crestPoint[0]} cy={crestPoint[1]} r="7" />
      <circle class="node" cx={node[0]} cy={node[1]} r="12" />
    </svg>
  );
}

/** The sides of the trunk turn away from the light, softly. */
export function SkinShade({ id, outline: edge }: { readonly id: string; readonly outline: string }) {
  return (
    <g class="skin-shade" clip-path={`url(#${id}-skin)`}>
      {[84, 58, 36, 18].map((wide) => (
        <path key={wide} stroke-width={wide} d={edge} />
      ))}
    </g>
  );
}

/** How a branch is drawn where it is named: solid, dashed or dotted. */
export function BranchSwatch({ branch }: { readonly branch: BranchId }) {
  return (
    <svg class="branch-swatch" viewBox="0 0 44 8" width="44" height="8" aria-hidden="true">
      <path class="course" data-branch={branch} d="M3 4H41" />
    </svg>
  );
}

export function Paths({ of, as }: { readonly of: readonly string[]; readonly as: string }) {
  return (
    <>
      {of.map((path) => (
        <path key={path} class={as} d={path} />
      ))}
    </>
  );
}
