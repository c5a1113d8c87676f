import type { KnowledgeBase } from '@junction/knowledge';
import { type PrecautionState, precautionStates } from '@junction/planning';
import type { Case, Mechanism } from '@junction/reasoning';

interface ThrustPrecautions {
  readonly answered: number;
  readonly total: number;
  /** Must still be asked. */
  readonly open: readonly PrecautionState[];
  /** Stand against a thrust. */
  readonly holding: readonly PrecautionState[];
}

/** What must be known before any thrust. One that only a scan or a blood test would tell is no question of this visit. */
export function thrustPrecautions(kb: KnowledgeBase, facts: Case, mechanism: Mechanism | null): ThrustPrecautions {
  const named = new Set(
    kb.treatment.techniques.filter(({ force }) => force === 'thrust').flatMap(({ blockedBy }) => blockedBy),
  );
  const states = [...precautionStates(kb, facts, mechanism).values()].filter(({ precaution }) =>
    named.has(precaution.id),
  );
  const asked = states.filter(({ truth, open }) => truth !== 'unknown' || open);
  return {
    answered: asked.filter(({ open }) => !open).length,
    total: asked.length,
    open: asked.filter(({ open }) => open),
    holding: asked.filter(({ truth }) => truth === 'true'),
  };
}
