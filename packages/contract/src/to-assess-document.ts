import type { Plan } from '@junction/planning';
import type { Assessment } from '@junction/reasoning';
import type { AssessDocument } from './assess-document-schema.ts';
import type { PlanDocument } from './plan-schema.ts';

/** The assessment and its plan as the one document that every reader outside gets, its keys in their fixed order. */
export function toAssessDocument(assessment: Assessment, plan: Plan): AssessDocument {
  const { alerts, differential, mechanism, next } = assessment;
  return {
    knowledge: { version: assessment.knowledge.version, hash: assessment.knowledge.hash },
    urgency: assessment.urgency,
    alerts: alerts.map(({ id, urgency, because, advice, ...more }) => ({
      id,
      urgency,
      because: [...because],
      advice,
      ...more,
      cite: [...more.cite],
    })),
    differential: differential.map(({ condition, probability, interval, evidence, ...more }) => ({
      condition,
      probability,
      interval,
      evidence: evidence.map(({ finding, decibans, ...rest }) => ({
        finding,
        decibans,
        ...rest,
        findings: [...rest.findings],
      })),
      ...more,
    })),
    conclusion: assessment.conclusion,
    mechanism: mechanism === null ? null : toMechanism(mechanism),
    next: next.map(({ finding, bits, minutes, bitsPerMinute, separates, ...more }) => ({
      finding,
      bits,
      minutes,
      bitsPerMinute,
      separates: [...separates],
      ...more,
    })),
    plan: toPlan(plan),
    engine: assessment.engine,
    openSafety: [...assessment.openSafety],
    sets: assessment.sets.map(({ conditions, probability }) => ({ conditions: [...conditions], probability })),
    fit: assessment.fit,
    unscored: [...assessment.unscored],
  };
}

function toMechanism(mechanism: NonNullable<Assessment['mechanism']>): AssessDocument['mechanism'] {
  const { hypomobile, hypermobile, mixed, undetermined, ...more } = mechanism;
  return { hypomobile, hypermobile, mixed, undetermined, ...more, findings: [...more.findings] };
}

function toPlan(plan: Plan): PlanDocument {
  return {
    manual: plan.manual.map((item) => ({ ...item, cautions: [...item.cautions] })),
    exercises: plan.exercises.map((item) => ({ ...item, steps: [...item.steps] })),
    education: [...plan.education],
    visits: { ...plan.visits, reassess: [...plan.visits.reassess] },
    goals: [...plan.goals],
    blocked: [...plan.blocked],
    direction: plan.direction,
    referral: [...plan.referral],
    askFirst: plan.askFirst.map((item) => ({ ...item, holds: [...item.holds] })),
  };
}
