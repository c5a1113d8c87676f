import type { Assessor } from '../assess-case.ts';
import { assessCase } from '../assess-case.ts';
import type { UseCaseRefusal } from '../refusal.ts';

/** Why the answers of a visitor's own check should not wait for a visit that is booked online; undefined: nothing in them says so. */
export function refusalOfIntake(
  assessor: Assessor,
  intake: object | null | undefined,
  phone: string | null,
): UseCaseRefusal | undefined {
  if (intake == null) return undefined;
  const assessed = assessCase(assessor, JSON.stringify(intake));
  if (!assessed.ok) {
    const problems = assessed.problems.map(({ path, message }) => ({
      path: path === '' ? 'intake' : `intake.${path}`,
      message,
    }));
    return { kind: 'invalid', problems };
  }
  const { urgency, alerts } = assessed.value;
  if (urgency !== 'same-day' && urgency !== 'emergency') return undefined;
  const advice = alerts.filter((it) => it.urgency === urgency).map(({ patientAdvice }) => patientAdvice);
  return { kind: 'urgent', urgency, advice: [...new Set(advice)], phone };
}
