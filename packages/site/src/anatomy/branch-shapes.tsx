/** @jsxImportSource preact */
import type { Branch, Side } from '@junction/anatomy';

interface BranchShapesProps {
  readonly id: string;
  readonly side: Side;
  readonly branches: readonly Branch[];
}

/** Territories under the courses, and over both what a finger can hit. */
export function BranchShapes({ id, side, branches }: BranchShapesProps) {
  return (
    <>
      <g clip-path={`url(#${id}-skin)`}>
        {branches.map(({ id: branch, territory }) => (
          <path key={branch} class="territory" data-branch={branch} d={territory[side]} />
        ))}
      </g>
      {branches.map(({ id: branch, course }) => (
        <g key={branch} id={`${id}-${branch}`} class="branch-line" data-branch={branch}>
          <path class="course-edge" d={(course[side] ?? []).join('')} />
          <path class="course" data-branch={branch} d={(course[side] ?? []).join('')} />
          <path class="course-reach" data-branch={branch} d={(course[side] ?? []).join('')} />
        </g>
      ))}
    </>
  );
}
