import { type Releasing, releaseLapsedTimes } from '../usecases/booking/release-lapsed-times.ts';
import type { Job } from './every-minute.ts';

export const releaseLapsedJob = (releasing: Releasing): Job => ({
  name: 'release-lapsed',
  run: () => releaseLapsedTimes(releasing),
});
