import type { KnowledgeBase } from '@junction/knowledge';
import type { Case, Engine, Observation } from '@junction/reasoning';

/** How many growing cases are gone through: after some thirty the browser has compiled what every key press runs. */
const ROUNDS = 30;
/** Findings added from round to round, spread over the sign groups. */
const STEP = 7;

/**
 * Runs the engine on made-up cases while nobody waits, one round to a pause, so that the first key press meets compiled
 * code. Says nothing and keeps nothing. Returns how to stop it.
 */
export function rehearseEngine(engine: Engine, kb: KnowledgeBase): () => void {
  const askable = kb.findings.filter(({ derived, tier }) => derived === undefined && tier !== 'confirm');
  const observations: Observation[] = [];
  let round = 0;
  let timer = 0;
  const run = (): void => {
    const finding = askable[(round * STEP) % askable.length];
    if (finding === undefined) return;
    if (!observations.some((observation) => observation.finding === finding.id)) {
      observations.push({ finding: finding.id, answer: round % 3 === 0 ? 'present' : 'absent' });
    }
    const rehearsed: Case = { patient: {}, setting: 'chiropractic', observations: [...observations] };
    engine.rank(rehearsed);
    round += 1;
    if (round < ROUNDS) timer = window.setTimeout(run, PAUSE_MS);
  };
  timer = window.setTimeout(run, PAUSE_MS);
  return () => window.clearTimeout(timer);
}

/** Long enough for a key press between two rounds to be served first. */
const PAUSE_MS = 40;
