import { type Forgetting, forgetIdempotencyKeys } from '../usecases/forget-idempotency-keys.ts';
import type { Job } from './every-minute.ts';

export const forgetKeysJob = (forgetting: Forgetting): Job => ({
  name: 'forget-keys',
  run: () => forgetIdempotencyKeys(forgetting),
});
