import type { UseCaseRefusal } from '../usecases/refusal.ts';
import type { Refusal } from './problem-document.ts';

/** The answer that each refusal of a use case is given. */
export function refusalOfUseCase(refusal: UseCaseRefusal): Refusal {
  switch (refusal.kind) {
    case 'signed-out':
      return { status: 401, code: 'signed-out', detail: 'Sign in first.' };
    case 'locked':
      return { status: 401, code: 'locked', detail: 'The screen is locked; unlock it first.' };
    case 'step-up':
      return { status: 403, code: 'step-up', detail: 'Prove again who you are, then repeat this.' };
    case 'forbidden':
      return { status: 403, code: 'forbidden', detail: `Your role may not do this; it needs ${refusal.permission}.` };
    case 'not-found':
      return { status: 404, code: 'not-found', detail: 'There is no such record.' };
    case 'invalid':
      return {
        status: 422,
        code: 'invalid',
        detail: 'The input is refused; errors says why.',
        errors: refusal.problems,
      };
    case 'conflict':
      return { status: 409, code: 'conflict', detail: refusal.detail };
    case 'stale':
      return {
        status: 409,
        code: 'stale',
        detail: 'Somebody changed this since you read it. Both versions are here; nothing was saved.',
        versions: { yours: refusal.yours, current: refusal.current },
      };
    case 'taken':
      return {
        ...{ status: 409, code: refusal.code, detail: refusal.detail },
        beside: {
          alternatives: refusal.alternatives,
          ...(refusal.collides !== undefined && { collides: refusal.collides }),
        },
      };
    case 'never':
      return {
        ...{ status: 422, code: refusal.code, errors: refusal.problems },
        detail: 'This time cannot be booked; errors says why.',
        ...(refusal.choices !== undefined && { beside: { choices: refusal.choices } }),
      };
    case 'urgent':
      return {
        ...{ status: 422, code: 'urgent' },
        detail: 'By these answers it should not wait for a visit booked here. Call us, or in an emergency call 911.',
        errors: [{ path: 'intake', message: 'has answers that should not wait for a booked visit' }],
        beside: { urgency: refusal.urgency, advice: refusal.advice, phone: refusal.phone },
      };
    case 'too-many':
      return {
        ...{ status: 429, code: 'too-many', retryAfterSeconds: refusal.retryAfterSeconds },
        detail: 'Too many tries; Retry-After says in how many seconds to come again.',
      };
    case 'key-reused':
      return {
        status: 422,
        code: 'key-reused',
        detail: 'This Idempotency-Key was used for another request.',
        errors: [{ path: 'Idempotency-Key', message: 'was used for another request; give a new one' }],
      };
  }
}
