import { differentialPart } from './differential-part.ts';
import { evidencePart } from './evidence-part.ts';
import { footPart } from './foot-part.ts';
import { headPart } from './head-part.ts';
import { mechanismPart } from './mechanism-part.ts';
import { nextPart } from './next-part.ts';
import type { PageContext } from './page-context.ts';
import { planPart } from './plan-part.ts';
import { verdictPart } from './verdict-part.ts';
import { warningPart } from './warning-part.ts';

/** The whole assessment on a page of 80 columns, warnings first. */
export function assessPage(context: PageContext): string {
  const parts = [
    headPart,
    warningPart,
    verdictPart,
    differentialPart,
    evidencePart,
    mechanismPart,
    nextPart,
    planPart,
    footPart,
  ];
  return parts
    .flatMap((part) => part(context))
    .map((line) => line.trimEnd())
    .join('\n')
    .concat('\n');
}
