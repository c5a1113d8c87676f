import { bodiesOf, type EncounterState } from '@junction/encounter';
import type { Alert } from '@junction/reasoning';

export interface ResolvedAlert {
  readonly alert: Alert;
  readonly reason: string;
}

/** The alerts that nobody resolved, and those that somebody did, with the reason. */
export function openAlerts(
  alerts: readonly Alert[],
  state: EncounterState,
): { readonly open: readonly Alert[]; readonly resolved: readonly ResolvedAlert[] } {
  const reasons = new Map(bodiesOf(state, 'alert-resolved').map(({ alert, reason }) => [alert, reason]));
  return {
    open: alerts.filter(({ id }) => !reasons.has(id)),
    resolved: alerts.flatMap((alert) => {
      const reason = reasons.get(alert.id);
      return reason === undefined ? [] : [{ alert, reason }];
    }),
  };
}
