import type { OwnPlace } from '@junction/contract';
import { listWards } from '../store/guardians.ts';
import { endSession, endSessions, listDevices } from '../store/sign-in/sessions.ts';
import { findSignInPatient } from '../store/sign-in/sign-in-people.ts';
import { devicesDocument, noSuchDevice } from './account.ts';
import type { Session } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { inClinic } from './standing.ts';
import type { StandingPerson } from './standing-person.ts';

/** A patient, or one who acts for patients, with the session that they have. */
export interface PatientHolder {
  readonly headers: Headers;
  readonly session: Session;
  readonly clinicId: string;
  readonly person: StandingPerson;
}

/**
 * Whose records somebody may see, and where somebody is signed in as this person. The devices of others who read mail at
 * the same address are theirs, so they are not among them.
 */
export async function readOwnPlace(parts: SignInParts, holder: PatientHolder): Promise<OwnPlace> {
  const { session, clinicId, person } = holder;
  const records = await inClinic(parts, clinicId, async (tx) => {
    const ids = person.kind === 'patient' ? [person.id] : await listWards(tx, clinicId, person.id);
    const found = await Promise.all(ids.map((id) => findSignInPatient(tx, clinicId, id)));
    return found.flatMap((it) => (it === undefined ? [] : [{ patientId: it.id, name: it.name }]));
  });
  return { records, devices: devicesDocument(await listDevices(parts.db, sessionsAs(holder)), session) };
}

export async function endOwnDevice({ db }: SignInParts, holder: PatientHolder, sessionId: string): Promise<void> {
  if (!(await endSession(db, { ...sessionsAs(holder), sessionId }))) throw noSuchDevice();
}

/** Ends every session that acts as this person, this one too. */
export const signOutOwnDevices = ({ db }: SignInParts, holder: PatientHolder): Promise<void> =>
  endSessions(db, sessionsAs(holder));

const sessionsAs = ({ clinicId, person }: PatientHolder) => ({
  clinicId,
  actorKind: person.kind,
  actorId: person.id,
});
