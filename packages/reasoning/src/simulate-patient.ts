import { invariant } from '@junction/kernel';
import type { Finding, FindingId, KnowledgeBase, Setting } from '@junction/knowledge';
import type { Case, Observation } from './case.ts';
import type { Engine } from './engine.ts';
import type { Model } from './model.ts';
import { type Random, seededRandom } from './random.ts';
import type { JudgedPatient } from './simulation-tally.ts';
import { drawPatient, type SyntheticPatient } from './synthetic-patient.ts';

/** How the next test is chosen: by the engine, by the fewest minutes, or by chance. */
export type Policy = 'guided' | 'cheapest' | 'random';

export interface SimulationPlan {
  readonly kb: KnowledgeBase;
  readonly model: Model;
  readonly engine: Engine;
  readonly policy: Policy;
  readonly setting: Setting;
  /** Tests after the drawing and the mandatory safety questions, which every policy asks. */
  readonly tests: number;
}

/** Draws the patient of one seed, examines them and judges the result. */
export type SimulatePatient = (seed: number) => JudgedPatient;

/**
 * The simulation of one plan. The same (knowledge, engine, plan, seed) gives the same judgment, whatever ran before.
 * Laboratory, imaging and blocks are left out: this is one visit.
 */
export function createSimulation(plan: SimulationPlan): SimulatePatient {
  const { kb, model, engine } = plan;
  const findings = new Map(kb.findings.map((finding) => [finding.id, finding]));
  const mandatory = new Set(kb.safety.mandatory);
  const modelled = new Set(model.groups.flatMap(({ readings }) => readings.map(({ finding }) => finding)));
  const visit = kb.findings.filter(
    ({ id, tier, derived }) => tier !== 'confirm' && derived === undefined && modelled.has(id) && !mandatory.has(id),
  );
  const isSerious = new Set(kb.conditions.flatMap(({ id, serious }) => (serious ? [id] : [])));
  const serious = model.conditions.flatMap((id, column) => (isSerious.has(id) ? [column] : []));
  const hurried = new Set(
    kb.safety.thresholds.flatMap(({ condition, urgency }) => (urgency === 'soon' ? [] : [condition])),
  );
  const sameDay = serious.filter((column) => hurried.has(model.conditions[column] ?? ''));
  return (seed) => {
    const random = seededRandom(seed);
    const patient = drawPatient(model, plan.setting, random);
    const observations: Observation[] = [];
    let minutes = 0;
    const ask = (id: FindingId): void => {
      const answer = patient.answers.get(id);
      if (answer === undefined) return;
      observations.push({ finding: id, answer });
      minutes += findings.get(id)?.minutes ?? 0;
    };
    for (const id of mandatory) ask(id);
    const open = [...visit];
    for (let asked = 0; asked < plan.tests && open.length > 0; asked++) {
      const chosen = chooseTest(plan, open, caseOf(patient, observations), random);
      ask(chosen.id);
      open.splice(open.indexOf(chosen), 1);
    }
    const { differential, urgency } = engine.rank(caseOf(patient, observations));
    const probability = new Map(differential.map((entry) => [entry.condition, entry.probability]));
    return {
      probabilities: model.conditions.map((id) => probability.get(id) ?? 0),
      causes: patient.causes,
      serious,
      sameDay,
      urgent: urgency === 'same-day' || urgency === 'emergency',
      tests: observations.length,
      minutes,
    };
  };
}

function chooseTest(
  { policy, engine }: SimulationPlan,
  open: readonly Finding[],
  facts: Case,
  random: Random,
): Finding {
  const first = open[0];
  invariant(first, 'a test is left to choose');
  switch (policy) {
    case 'guided': {
      const best = engine.bestTest(facts, new Set(open.map(({ id }) => id)));
      return open.find(({ id }) => id === best) ?? first;
    }
    case 'cheapest':
      return open.reduce((cheapest, finding) => (finding.minutes < cheapest.minutes ? finding : cheapest), first);
    case 'random':
      return open[Math.floor(random() * open.length)] ?? first;
  }
}

function caseOf(patient: SyntheticPatient, observations: readonly Observation[]): Case {
  return {
    patient: { ageYears: patient.ageYears, sex: patient.sex },
    setting: patient.setting,
    pain: patient.pain,
    observations: [...observations],
  };
}
