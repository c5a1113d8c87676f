import type { ConditionId, KnowledgeBase } from '@junction/knowledge';
import type { Ranking } from '@junction/reasoning';
import { nameInSentence, shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';

/** Above this width the estimate may not be called probable, whatever it is. */
const PROBABLY_WIDTH_AT_MOST = 0.4;
const JUNCTION: ConditionId = 'tlj-syndrome';

/** One sentence that a tired person can act on. An open red flag comes before any cause. */
export function verdictSentence(ranking: Omit<Ranking, 'next'>, kb: KnowledgeBase, isEmpty: boolean): string {
  const { verdict } = words;
  if (ranking.alerts.some(({ kind, urgency }) => kind === 'rule' && urgency !== 'soon')) return verdict.redFlag;
  if (isEmpty) return verdict.empty;
  const [leader] = ranking.differential;
  if (leader === undefined || ranking.conclusion === 'undetermined') return verdict.undetermined;
  const name = kb.conditions.find(({ id }) => id === leader.condition)?.name ?? leader.condition;
  const [low, high] = leader.interval;
  const inside = leader.condition === JUNCTION ? verdict.junction : nameInSentence(name);
  if (ranking.conclusion === 'likely' && high - low <= PROBABLY_WIDTH_AT_MOST) return verdict.likely(inside);
  return verdict.leading(leader.condition === JUNCTION ? capital(verdict.junction) : shortName(name));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
