import { type ComponentProps, lazy, Suspense } from 'react';

/** Below the exercises, and of use only once the values are there: it loads beside them. */
const ProgressSection = lazy(() => import('./progress-section.tsx').then((it) => ({ default: it.ProgressSection })));

/** Whether it works; nothing until it is there. */
export function ProgressPart(props: ComponentProps<typeof ProgressSection>) {
  return (
    <Suspense>
      <ProgressSection {...props} />
    </Suspense>
  );
}
