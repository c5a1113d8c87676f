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
        {branches.flatMap(({ id: branch, territory: { [side]: path } }) =>
          path === undefined ? [] : [<path key={branch} class="territory" data-branch={branch} d={path} />],
        )}
      </g>
      {branches.flatMap(({ id: branch, course: { [side]: paths } }) =>
        paths === undefined
          ? []
          : [
              <g key={branch} id={`${id}-${branch}`}>
                {['course-edge', 'course', 'course-reach'].map((as) => (
                  <path key={as} class={as} data-branch={branch} d={paths.join('')} />
                ))}
              </g>,
            ],
      )}
    </>
  );
}
