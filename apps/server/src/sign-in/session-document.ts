import type { SessionState } from '@junction/contract';
import { listClinics } from '../store/clinics.ts';
import { stepUpMinutes } from '../usecases/authorise.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { Standing } from './standing.ts';

/** Where somebody stands, as it is told to the browser. */
export async function sessionDocument({ db }: SignInParts, standing: Standing | 'code-asked'): Promise<SessionState> {
  if (standing === 'code-asked') return { ...nobody, state: 'code-asked' };
  if (standing.kind === 'signed-out') return nobody;
  const { kind, session, clinicId } = standing;
  const clinic = (await listClinics(db)).find((it) => it.clinicId === clinicId);
  const { steppedUpAt } = session;
  return {
    state: kind,
    clinic: clinic === undefined ? null : { slug: clinic.slug, name: clinic.name },
    person: 'person' in standing ? { ...standing.person, roles: [...standing.person.roles] } : null,
    people: 'people' in standing ? standing.people.map(({ kind, id, name }) => ({ kind, id, name })) : [],
    steppedUpUntil:
      steppedUpAt === null ? null : new Date(steppedUpAt.getTime() + stepUpMinutes * 60_000).toISOString(),
  };
}

const nobody: SessionState = { state: 'signed-out', clinic: null, person: null, people: [], steppedUpUntil: null };
