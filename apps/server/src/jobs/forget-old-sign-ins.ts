import { forgetOldSignIns } from '../usecases/sign-in/forget-old-sign-ins.ts';
import type { Job } from './every-minute.ts';

/** Forgets what signing in has left behind. */
export const forgetOldSignInsJob = (db: Parameters<typeof forgetOldSignIns>[0]): Job => ({
  name: 'forget-old-sign-ins',
  run: () => forgetOldSignIns(db),
});
