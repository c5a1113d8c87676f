import type { PatientSummary } from '@junction/contract';
import { useEffect, useState } from 'react';
import { callApi } from '#src/data/api.ts';

/** A little later than the last key: one question for a quick hand, and an answer before the eye is there. */
const restMs = 90;

/** Patients whose names begin so; undefined while nothing is asked or known yet. */
export function usePatientSearch(address: string, text: string): readonly PatientSummary[] | undefined {
  const [found, setFound] = useState<readonly PatientSummary[]>();
  const asked = text.trim();
  useEffect(() => {
    if (asked === '') return setFound(undefined);
    let isLeft = false;
    const timer = window.setTimeout(() => {
      const query = { text: asked, limit: 12 };
      void callApi<{ readonly patients: readonly PatientSummary[] }>('POST', `${address}/patients/search`, query).then(
        (answer) => {
          if (!isLeft) setFound(answer.ok ? answer.value.patients : undefined);
        },
      );
    }, restMs);
    return () => {
      isLeft = true;
      window.clearTimeout(timer);
    };
  }, [address, asked]);
  return found;
}

export const fullName = ({ givenName, familyName }: Pick<PatientSummary, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`;
