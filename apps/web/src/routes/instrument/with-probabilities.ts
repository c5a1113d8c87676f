import { compareUrgency, highestUrgency, type Probabilities, type Ranking } from '@junction/reasoning';

/**
 * What stands on the screen between a key and the intervals that follow it a frame later: the probabilities, their order and
 * the red flags of now, the rest of the key before. An interval is stretched to hold its new estimate. A new leader is not
 * called anything before its own interval is known, and an alert that a probability raised stays until then.
 */
export function withProbabilities(before: Omit<Ranking, 'next'>, now: Probabilities): Omit<Ranking, 'next'> {
  const intervals = new Map(before.differential.map(({ condition, interval }) => [condition, interval]));
  const alerts = [...now.alerts, ...before.alerts.filter(({ kind }) => kind === 'probability')].sort((a, b) =>
    compareUrgency(b.urgency, a.urgency),
  );
  return {
    ...before,
    differential: now.differential.map((row) => {
      const [low, high] = intervals.get(row.condition) ?? [0, 1];
      return { ...row, interval: [Math.min(low, row.probability), Math.max(high, row.probability)] };
    }),
    alerts,
    urgency: highestUrgency(alerts.map(({ urgency }) => urgency)),
    openSafety: now.openSafety,
    conclusion:
      before.differential[0]?.condition === now.differential[0]?.condition ? before.conclusion : 'undetermined',
  };
}
