import type { Condition, Finding, KnowledgeIndex } from '@junction/knowledge';
import type { Plan } from '@junction/planning';
import type { Assessment, Case } from '@junction/reasoning';
import { PAGE_WIDTH } from './layout.ts';
import type { Paint } from './paint.ts';
import { shortName } from './words.ts';

/** What every part of the page is made from. */
export interface PageContext {
  readonly patientCase: Case;
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly known: KnowledgeIndex;
  readonly paint: Paint;
}

/** A part's title with a rule to the edge of the page. */
export function heading({ paint }: PageContext, title: string): readonly string[] {
  const rule = '─'.repeat(Math.max(0, PAGE_WIDTH - title.length - 1));
  return ['', `${paint('strong', title)} ${paint('quiet', rule)}`];
}

/** The short name of a condition; its id where the knowledge base does not know it. */
export function conditionName(known: KnowledgeIndex, id: string): string {
  const condition: Condition | undefined = known.conditionById.get(id);
  return condition === undefined ? id : shortName(condition);
}

/** The label of a finding, condition or region, whichever the id belongs to. */
export function labelOf(known: KnowledgeIndex, id: string): string {
  const finding: Finding | undefined = known.findingById.get(id);
  return finding?.label ?? known.regionById.get(id)?.label ?? conditionName(known, id);
}
