import type { Problem } from '@junction/kernel';
import type { Exercise, KnowledgeBase, Technique } from '@junction/knowledge';
import type { Assessment, Case } from '@junction/reasoning';

import { consideredCauses } from './considered-causes.ts';
import { toExerciseItem } from './exercise-items.ts';
import type { Blocked, ExerciseItem, Goal, ManualItem, Plan } from './plan.ts';
import { precautionStates } from './precaution-states.ts';
import { proposePlan } from './propose-plan.ts';
import { stopsExercise, stopsManual, type TreatmentGate, treatmentGate } from './treatment-gate.ts';

/** What the clinician decided about one item of the proposal, or one that they added. */
export interface Choice {
  readonly section: 'manual' | 'exercise' | 'education' | 'visits' | 'goal' | 'referral' | 'blocked' | 'whole';
  /** Id of the item; for a goal that was added, any name of its own. */
  readonly item: string;
  /** `override`: something that is blocked or still asked about is done all the same, for the reason given. */
  readonly act: 'keep' | 'remove' | 'add' | 'change' | 'override';
  readonly reason?: string;
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** Something that is done although it was blocked or a question was open: never part of `plan.manual`. */
export interface Overridden {
  readonly item: string;
  readonly name: string;
  readonly because: string;
  readonly reason: string;
}

export interface ChosenPlan {
  /** What was proposed, with the choices made. Holds nothing that is blocked. */
  readonly plan: Plan;
  readonly overridden: readonly Overridden[];
  /** Why the plan cannot be signed as it is; empty: it can. */
  readonly problems: readonly Problem[];
}

/**
 * The plan after the clinician's choices. Whatever they add passes the same gate as the proposal. A technique that is
 * blocked, or whose precautions nobody has answered, needs an override with a written reason; while a red flag stops manual
 * treatment or exercise there is no override. What was proposed but still waits for an answer, and nobody chose to keep, is
 * left out and stands in `blocked`.
 */
export function chosenPlan(
  kb: KnowledgeBase,
  facts: Case,
  assessment: Assessment,
  choices: readonly Choice[],
): ChosenPlan {
  const proposal = proposePlan(kb, facts, assessment);
  const gate = treatmentGate(
    kb,
    assessment,
    consideredCauses(kb, assessment),
    precautionStates(kb, facts, assessment.mechanism),
  );
  const of = (section: Choice['section']) => choices.filter((choice) => choice.section === section);
  const manual = chooseManual(kb, proposal, assessment, gate, of('manual'));
  const exercises = chooseExercises(kb, proposal, assessment, gate, of('exercise'));
  const removed = (section: Choice['section'], id: string) =>
    of(section).some(({ act, item }) => act === 'remove' && item === id);
  return {
    plan: {
      ...proposal,
      manual: manual.items,
      exercises: exercises.items,
      blocked: [...proposal.blocked, ...manual.waiting, ...exercises.waiting],
      education: [
        ...proposal.education.filter(({ id }) => !removed('education', id)),
        ...kb.treatment.education.filter(({ id }) => of('education').some((c) => c.act === 'add' && c.item === id)),
      ].map(({ id, text }) => ({ id, text })),
      visits: { ...proposal.visits, ...textsOf(of('visits').at(-1)?.change) },
      goals: chooseGoals(proposal.goals, of('goal')),
      referral: proposal.referral.filter(({ id }) => !removed('referral', id)),
    },
    overridden: [...manual.overridden, ...exercises.overridden],
    problems: [...manual.problems, ...exercises.problems],
  };
}

interface Chosen<T> {
  readonly items: readonly T[];
  readonly overridden: readonly Overridden[];
  /** Proposed, but a question is open and nobody said to keep it. */
  readonly waiting: readonly Blocked[];
  readonly problems: readonly Problem[];
}

function chooseManual(
  kb: KnowledgeBase,
  proposal: Plan,
  assessment: Assessment,
  gate: TreatmentGate,
  choices: readonly Choice[],
): Chosen<ManualItem> {
  const kept = proposal.manual.filter(({ id }) => !choices.some((c) => c.act === 'remove' && c.item === id));
  const added = choices
    .filter(({ act, item }) => act !== 'remove' && !kept.some(({ id }) => id === item))
    .map(({ item }) => item);
  const questions = (id: string) =>
    proposal.askFirst.filter(({ holds }) => holds.includes(id)).map(({ question }) => `Not answered yet: ${question}`);
  const entries = [
    ...kept.map((item) => ({ item, reasons: questions(item.id) })),
    ...added.flatMap((id) => {
      const technique = kb.treatment.techniques.find((t) => t.id === id || t.lowForce?.id === id);
      if (technique === undefined) return [];
      const reasons = technique.id === id ? gate.againstTechnique(technique) : gate.againstLowForce(technique);
      return [{ item: toManualItem(technique, id, gate), reasons: [...reasons, ...questions(technique.id)] }];
    }),
  ];
  const stopped = assessment.alerts.some(stopsManual);
  return choose('manual', entries, choices, stopped, (item, change) => ({ ...item, ...textsOf(change) }));
}

function chooseExercises(
  kb: KnowledgeBase,
  proposal: Plan,
  assessment: Assessment,
  gate: TreatmentGate,
  choices: readonly Choice[],
): Chosen<ExerciseItem> {
  const byId = new Map(kb.treatment.exercises.map((exercise) => [exercise.id, exercise]));
  const allowed = (exercise: Exercise) => gate.againstExercise(exercise).length === 0;
  const kept = proposal.exercises.filter(({ id }) => !choices.some((c) => c.act === 'remove' && c.item === id));
  const added = choices.filter(({ act, item }) => act !== 'remove' && !kept.some(({ id }) => id === item));
  const entries = [
    ...kept.map((item) => ({ item, reasons: [] as readonly string[] })),
    ...added.flatMap(({ item }) => {
      const exercise = byId.get(item);
      if (exercise === undefined) return [];
      const reasons = gate.againstExercise(exercise);
      return [{ item: toExerciseItem(exercise, 'Chosen by the clinician', byId, allowed), reasons }];
    }),
  ];
  const stopped = assessment.alerts.some(stopsExercise);
  return choose('exercise', entries, choices, stopped, (item, change) => ({
    ...item,
    dose: { ...item.dose, ...doseOf(change) },
  }));
}

interface Entry<T> {
  readonly item: T;
  /** Why it must not be given now; none: nothing known forbids it. */
  readonly reasons: readonly string[];
}

function choose<T extends { readonly id: string; readonly name: string }>(
  section: 'manual' | 'exercise',
  entries: readonly Entry<T>[],
  choices: readonly Choice[],
  stopped: boolean,
  changed: (item: T, change: Choice['change']) => T,
): Chosen<T> {
  const items: T[] = [];
  const overridden: Overridden[] = [];
  const waiting: Blocked[] = [];
  const problems: Problem[] = [];
  for (const { item, reasons } of entries) {
    const choice = choices.find((c) => c.item === item.id);
    const because = reasons.join('. ');
    const reason = choice?.act === 'override' ? choice.reason?.trim() : undefined;
    if (reasons.length === 0) items.push(changed(item, choice?.change));
    else if (reason !== undefined && reason !== '' && !stopped) {
      overridden.push({ item: item.id, name: item.name, because, reason });
    } else if (choice === undefined) waiting.push({ item: item.id, because });
    else {
      const way = stopped
        ? 'take it out: no treatment while the red flag stands'
        : 'take it out, answer, or give a reason';
      problems.push({ path: `plan.${section}.${item.id}`, message: `${because}; ${way}` });
    }
  }
  return { items, overridden, waiting, problems };
}

function toManualItem(technique: Technique, id: string, gate: TreatmentGate): ManualItem {
  const low = technique.lowForce?.id === id ? technique.lowForce : undefined;
  return {
    id,
    name: low?.name ?? technique.name,
    level: null,
    side: null,
    force: low === undefined ? technique.force : 'low',
    how: low?.how ?? technique.how,
    dose: technique.dose,
    cautions: gate.cautions(technique),
    because: 'Chosen by the clinician',
    source: technique.source,
  };
}

function chooseGoals(goals: readonly Goal[], choices: readonly Choice[]): readonly Goal[] {
  const kept = goals.flatMap((goal, index) => {
    const choice = choices.find(({ item }) => item === String(index));
    if (choice?.act === 'remove') return [];
    return [{ ...goal, ...textsOf(choice?.change) }];
  });
  const added = choices
    .filter(({ act }) => act === 'add')
    .map(({ change }) => ({ text: '', measure: '', target: '', ...textsOf(change) }));
  return [...kept, ...added];
}

const textsOf = (change: Choice['change']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(change ?? {}).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );

const DOSE_NUMBERS: ReadonlySet<string> = new Set(['sets', 'reps', 'holdS']);

const doseOf = (change: Choice['change']): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(change ?? {}).flatMap(([key, value]) =>
      (DOSE_NUMBERS.has(key) && typeof value === 'number') || (key === 'frequency' && typeof value === 'string')
        ? [[key, value]]
        : [],
    ),
  );
