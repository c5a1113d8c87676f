import type { Plan } from '@junction/planning';
import type { Assessment } from '@junction/reasoning';

/** What a worked case under `cases/` must lead to, from `<name>.expected.yaml`. What is not said is not checked. */
export interface Expected {
  readonly title: string;
  /** These stand first, in any order among themselves. */
  readonly lead?: readonly string[];
  /** Any one of these stands first. */
  readonly leadAmong?: readonly string[];
  readonly conclusion?: readonly string[];
  readonly urgency?: string;
  /** All of these alerts, perhaps among others. */
  readonly alerts?: readonly string[];
  readonly mechanism?: string;
  /** These do not stand first. */
  readonly notLead?: readonly string[];
  /** By condition: findings that must speak for it. */
  readonly because?: Readonly<Record<string, readonly string[]>>;
  readonly plan?: {
    readonly includes?: readonly string[];
    readonly blocks?: readonly string[];
    readonly nothingManual?: boolean;
    readonly noThrust?: boolean;
  };
  /** Why a clinician would expect this: printed when the case fails. */
  readonly reasons: readonly string[];
  readonly sources?: readonly string[];
}

/** Every way in which the assessment and plan fall short of what was expected, each in one line with the numbers. */
export function shortfalls(expected: Expected, assessment: Assessment, plan: Plan): readonly string[] {
  return [
    ...leadShortfalls(expected, assessment),
    ...reasonShortfalls(expected, assessment),
    ...differs('conclusion', expected.conclusion, assessment.conclusion),
    ...differs('urgency', expected.urgency === undefined ? undefined : [expected.urgency], assessment.urgency),
    ...(expected.alerts ?? [])
      .filter((id) => !assessment.alerts.some((alert) => alert.id === id))
      .map((id) => `alert ${id} is missing; there are ${listed(assessment.alerts.map((alert) => alert.id))}`),
    ...mechanismShortfalls(expected, assessment),
    ...planShortfalls(expected, plan),
  ];
}

function leadShortfalls({ lead, leadAmong, notLead = [] }: Expected, { differential }: Assessment): readonly string[] {
  const first = differential
    .slice(0, Math.max(5, lead?.length ?? 0))
    .map(({ condition, probability }) => `${condition} ${(probability * 100).toFixed(1)} %`);
  const leaders = differential.slice(0, lead?.length ?? 1).map(({ condition }) => condition);
  const missing = (lead ?? []).filter((id) => !leaders.includes(id));
  const none = leadAmong !== undefined && !leadAmong.some((id) => leaders[0] === id);
  return [
    ...(missing.length > 0 ? [`${listed(missing)} should lead; first are ${listed(first)}`] : []),
    ...notLead.filter((id) => leaders[0] === id).map((id) => `${id} should not lead; first are ${listed(first)}`),
    ...(none ? [`one of ${listed(leadAmong)} should lead; first are ${listed(first)}`] : []),
  ];
}

function reasonShortfalls({ because = {} }: Expected, { differential }: Assessment): readonly string[] {
  return Object.entries(because).flatMap(([condition, findings]) => {
    const evidence = differential.find((row) => row.condition === condition)?.evidence ?? [];
    return findings.flatMap((finding) => {
      const line = evidence.find((candidate) => candidate.findings.includes(finding));
      if (line !== undefined && line.decibans > 0) return [];
      const weight = line === undefined ? 'is no evidence' : `weighs ${line.decibans.toFixed(1)} dB`;
      return [`${finding} should speak for ${condition}; it ${weight}`];
    });
  });
}

function mechanismShortfalls({ mechanism: wanted }: Expected, { mechanism }: Assessment): readonly string[] {
  if (wanted === undefined) return [];
  if (mechanism === null) return [`mechanism should be ${wanted}; there is none`];
  const { hypomobile, hypermobile, mixed, undetermined } = mechanism;
  const shares = { hypomobile, hypermobile, mixed };
  const [first] = Object.entries(shares).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  if (!undetermined && first === wanted) return [];
  const numbers = Object.entries(shares).map(([id, share]) => `${id} ${(share * 100).toFixed(0)} %`);
  return [`mechanism should be ${wanted}; it is ${undetermined ? 'undetermined' : first} (${listed(numbers)})`];
}

function planShortfalls({ plan: wanted = {} }: Expected, plan: Plan): readonly string[] {
  const proposed = [...plan.manual, ...plan.exercises].map(({ id }) => id);
  const blocked = plan.blocked.map(({ item }) => item);
  const manual = plan.manual.map(({ id }) => id);
  const thrusts = plan.manual.filter(({ force }) => force === 'thrust').map(({ id }) => id);
  return [
    ...(wanted.includes ?? [])
      .filter((id) => !proposed.includes(id))
      .map((id) => `plan should include ${id}; it has ${listed(proposed)}`),
    ...(wanted.blocks ?? [])
      .filter((id) => !blocked.includes(id))
      .map((id) => `plan should block ${id}; it blocks ${listed(blocked)}`),
    ...(wanted.nothingManual === true && manual.length > 0
      ? [`plan should hold nothing manual; it has ${listed(manual)}`]
      : []),
    ...(wanted.noThrust === true && thrusts.length > 0
      ? [`plan should hold no thrust; it has ${listed(thrusts)}`]
      : []),
  ];
}

function differs(what: string, allowed: readonly string[] | undefined, actual: string): readonly string[] {
  if (allowed === undefined || allowed.includes(actual)) return [];
  return [`${what} should be ${allowed.join(' or ')}; it is ${actual}`];
}

const listed = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));
