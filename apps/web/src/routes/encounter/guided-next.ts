import type { FindingId } from '@junction/knowledge';
import type { NextTest } from '@junction/reasoning';

/** A test in the position of now is worth staying for from this share of the best one: turning the patient takes time too. */
const WORTH_STAYING = 0.5;

/**
 * The test that Enter goes to: an open safety question first, then the most telling one in the position that the patient is in,
 * as long as it tells at least half of what the best one would, then the best one. Undefined where nothing would tell.
 */
export function guidedNext(
  next: readonly NextTest[],
  isHere: (finding: FindingId) => boolean,
  current: FindingId | undefined,
): FindingId | undefined {
  const others = next.filter(({ finding }) => finding !== current);
  const question = others.find(({ mandatory }) => mandatory);
  if (question !== undefined) return question.finding;
  const [best] = others;
  const here = others.find(({ finding }) => isHere(finding));
  if (here !== undefined && best !== undefined && here.bitsPerMinute >= WORTH_STAYING * best.bitsPerMinute) {
    return here.finding;
  }
  return best?.finding;
}
