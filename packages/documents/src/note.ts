import { bodiesOf, MEASURES, type TextField } from '@junction/encounter';
import type { Observation } from '@junction/reasoning';
import { items, sections } from './body.ts';
import { doseWords } from './dose-words.ts';
import { conditionName, type DocumentFacts, findingLabel, percent } from './facts.ts';

/** So many of the differential stand in the note. */
const CAUSES = 5;

/** The note of the visit: subjective, objective, assessment, plan. Everything in it was recorded; nothing is added. */
export function draftNote(facts: DocumentFacts): string {
  return sections([
    ['Subjective', subjective(facts)],
    ['Objective', objective(facts)],
    ['Assessment', assessmentLines(facts)],
    ['Plan', planLines(facts)],
  ]);
}

const textOf = ({ state }: DocumentFacts, field: TextField): readonly string[] =>
  bodiesOf(state, 'text')
    .filter((entry) => entry.field === field)
    .map(({ text }) => text);

function subjective(facts: DocumentFacts): readonly string[] {
  const quoted = textOf(facts, 'complaint').map((text) => `Complaint: “${text}”`);
  const wants = textOf(facts, 'wants-back').map((text) => `Wants back: “${text}”`);
  const told = observed(facts, (id) => facts.kb.findings.find((finding) => finding.id === id)?.who === 'patient');
  return [...quoted, ...wants, ...painLine(facts), ...told, ...textOf(facts, 'subjective')];
}

function painLine({ case: { pain }, kb }: DocumentFacts): readonly string[] {
  if (pain === undefined || pain.length === 0) return [];
  const places = pain.map(({ region, side, intensity }) =>
    [
      side,
      kb.regions.find(({ id }) => id === region)?.label ?? region,
      intensity === undefined ? '' : `(${intensity} of 10)`,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  );
  return [`Pain drawing: ${places.join('; ')}`];
}

function objective(facts: DocumentFacts): readonly string[] {
  const examined = observed(facts, (id) => facts.kb.findings.find((finding) => finding.id === id)?.who === 'clinician');
  const measures = bodiesOf(facts.state, 'measure').map(({ item, side, value }) => {
    const unit = MEASURES[item].table === 'range' ? '°' : MEASURES[item].table === 'strength' ? ' of 5' : '';
    return `${item.replaceAll('-', ' ')}, ${side}: ${value}${unit}`;
  });
  return [
    ...examined,
    ...(measures.length === 0 ? [] : [`Measured: ${measures.join('; ')}`]),
    ...textOf(facts, 'objective'),
  ];
}

/** Present ones one by one with side and level; absent ones in one line, as "not found". */
function observed(facts: DocumentFacts, isOf: (finding: string) => boolean): readonly string[] {
  const mine = facts.case.observations.filter(({ finding }) => isOf(finding));
  const present = mine.filter(({ answer }) => answer === 'present').map((it) => presentWords(facts, it));
  const absent = mine
    .filter(({ answer }) => answer === 'absent')
    .map(({ finding, measured }) => {
      const label = findingLabel(facts, finding);
      return measured === undefined ? label : `${label} (measured ${measured})`;
    });
  return [...items(present), ...(absent.length === 0 ? [] : [`Not found: ${absent.join('; ')}`])];
}

function presentWords(facts: DocumentFacts, { finding, side, level, measured }: Observation): string {
  const where = [side, level].filter((part) => part !== undefined).join(', ');
  const number = measured === undefined ? '' : ` (${measured})`;
  return `${findingLabel(facts, finding)}${number}${where === '' ? '' : `: ${where}`}`;
}

function assessmentLines(facts: DocumentFacts): readonly string[] {
  const { assessment } = facts;
  const leader = assessment.differential[0];
  const name = leader === undefined ? '' : conditionName(facts, leader.condition);
  const verdict = {
    likely: `Probably ${name}.`,
    leading: `${name} leads. Not settled.`,
    undetermined: 'Not enough to tell.',
  }[assessment.conclusion];
  const causes = assessment.differential
    .slice(0, CAUSES)
    .map(
      ({ condition, probability, interval: [low, high] }) =>
        `${conditionName(facts, condition)}: ${percent(probability)} (${percent(low)} to ${percent(high)})`,
    );
  const alerts = assessment.alerts.map(({ label, urgency, advice }) => `${label} (${urgency}): ${advice}`);
  return [
    verdict,
    ...(assessment.fit.poor ? ['Nothing that Junction knows explains this picture well.'] : []),
    ...items(causes),
    ...mechanismLine(facts),
    ...(alerts.length === 0 ? ['Red flags: not found among those asked.'] : alerts.map((text) => `! ${text}`)),
    ...resolved(facts),
    ...textOf(facts, 'assessment'),
    `Probabilities are by published figures and estimates of knowledge ${assessment.knowledge.version}, engine ${assessment.engine}.`,
  ];
}

function mechanismLine({ assessment: { mechanism } }: DocumentFacts): readonly string[] {
  if (mechanism === null) return [];
  const shares = `hypomobile ${percent(mechanism.hypomobile)}, hypermobile ${percent(mechanism.hypermobile)}, mixed ${percent(mechanism.mixed)}`;
  return [`Mechanism${mechanism.undetermined ? ' undetermined' : ''}: ${shares}`];
}

const resolved = ({ state, kb }: DocumentFacts): readonly string[] =>
  bodiesOf(state, 'alert-resolved').map(({ alert, reason }) => {
    const label = kb.safety.rules.find(({ id }) => id === alert)?.label ?? alert;
    return `${label}: resolved, because ${reason}`;
  });

function planLines(facts: DocumentFacts): readonly string[] {
  const { plan, overridden } = facts;
  return [
    plan.direction,
    ...items([
      ...plan.manual.map(({ name, level, side, dose }) =>
        [[name, level, side].filter((part) => part !== null).join(', '), dose].join(': '),
      ),
      ...plan.exercises.map(({ name, dose }) => `Exercise: ${name}, ${doseWords(dose)}`),
      ...plan.referral
        .filter(({ due }) => due === 'now')
        .map(({ action, timeframe }) => `Refer: ${action} (${timeframe})`),
      ...plan.goals.map(
        ({ text, measure, target }) => `Goal: ${[text, measure, target].filter((part) => part !== '').join('; ')}`,
      ),
    ]),
    ...(plan.visits.schedule === ''
      ? []
      : [`Visits: ${plan.visits.schedule}. Re-assess: ${plan.visits.reassess.join(', ')}.`]),
    ...overridden.map(
      ({ name, because, reason }) => `! ${name} is done although blocked (${because}). Reason: ${reason}`,
    ),
    ...textOf(facts, 'plan'),
  ];
}
