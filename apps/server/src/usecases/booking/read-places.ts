import type { OpeningHours } from '@junction/scheduling';
import { loadSetUp } from '../../store/booking/set-up.ts';
import { done, type Outcome } from '../refusal.ts';
import { type PublicCall, type PublicParts, runPublic } from './public-runner.ts';

export interface PublicPlace {
  readonly name: string;
  readonly street: string | null;
  /** The ordinary week, without exceptions. */
  readonly weekly: OpeningHours['weekly'];
}

/** Where the clinic is, and when it is open in an ordinary week. */
export const readPublicPlaces = (parts: PublicParts, call: PublicCall): Promise<Outcome<readonly PublicPlace[]>> =>
  runPublic(parts, call, {
    action: 'read',
    run: async (tx, { clinicId }) => {
      const { places } = await loadSetUp(tx, clinicId);
      return done(
        places.map(({ name, street, hours }) => ({ name, street, weekly: hours.weekly })),
        [],
      );
    },
  });
