import { putMail } from '../store/sign-in/mail-outbox.ts';
import { linkContactPoint, usePatientCode } from '../store/sign-in/secrets.ts';
import { findContactPointId, listPeopleAt } from '../store/sign-in/sign-in-people.ts';
import { auditOwnSigning } from './audit-sign-in.ts';
import { mailedCode } from './auth.ts';
import { callAuth, withCookies } from './call-auth.ts';
import { keepPatientSession, renewSession, type Step } from './keep-session.ts';
import { keyedHash } from './keyed-hash.ts';
import { excuseAddress, forgetAccountTries, limitAccount, limitAddress, mayMail } from './limits.ts';
import { printedCodeHash } from './printed-code.ts';
import type { Holder } from './prove-again.ts';
import { readSession } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { notSignedIn, wrongSecret } from './sign-in-refused.ts';
import type { Visitor } from './staff-sign-in.ts';
import { inClinic, listPeopleOf } from './standing.ts';

/**
 * Mails a code to an address of the clinic's patients. What is done is done after the answer, which is the same for
 * every address.
 */
export async function mailCode(parts: SignInParts, { address, clinicId }: Visitor, email: string): Promise<void> {
  await limitAddress(parts, address);
  const { db, auth, newId, later } = parts;
  later.run('mailing a code', async () => {
    if (!(await mayMail({ ...parts, db }, email))) return;
    const point = await inClinic(parts, clinicId, async (tx) => {
      const found = await findContactPointId(tx, clinicId, email);
      const people = found === undefined ? [] : await listPeopleAt(tx, clinicId, found);
      return people.length === 0 ? undefined : found;
    });
    if (point === undefined) return;
    const code = await auth.api.createVerificationOTP({ body: { email: pointUser(point), type: 'sign-in' } });
    await inClinic(parts, clinicId, (tx) =>
      putMail(tx, clinicId, {
        mailId: newId(),
        recipient: email,
        subject: 'Your sign-in code',
        body: `Your code is ${code}. It works once, for ${mailedCode.minutes} minutes.\n\nIf you did not ask for it, you need not do anything. Never give it to anyone who calls you.`,
        linkPath: null,
      }),
    );
  });
}

/** Takes the code that was mailed. An address that nobody has is refused like a wrong code. */
export async function checkMailedCode(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  { email, code }: { readonly email: string; readonly code: string },
): Promise<Step> {
  await limitAddress(parts, address);
  const account = `${clinicId} ${email}`;
  await limitAccount(parts, account, 'code');
  const point = await inClinic(parts, clinicId, (tx) => findContactPointId(tx, clinicId, email));
  // An id that no contact point has stands for an address that nobody has: the same is done with it.
  const user = pointUser(point ?? keyedHash(parts.secret, clinicId, email).toString('hex').slice(0, 32));
  const { value, cookies } = await callAuth(() =>
    parts.auth.api.signInEmailOTP({ body: { email: user, otp: code, name: 'patient' }, headers, returnHeaders: true }),
  );
  if (point === undefined) throw wrongSecret();
  await forgetAccountTries(parts, account, 'code');
  await excuseAddress(parts, address);
  const people = await inClinic(parts, clinicId, async (tx) => {
    await linkContactPoint(tx, clinicId, { contactPointId: point, authUserId: value.user.id });
    return listPeopleAt(tx, clinicId, point);
  });
  const [only, ...others] = people;
  return keepPatientSession(
    parts,
    { headers, cookies, clinicId, method: 'mailed-code' },
    others.length === 0 ? only : undefined,
  );
}

/** Says for whom the session is, where an address is shared; also, later, for whom else. */
export async function choosePerson(
  parts: SignInParts,
  { headers, session }: Holder,
  chosen: { readonly kind: 'patient' | 'guardian'; readonly id: string },
): Promise<Step> {
  const { clinicId } = session;
  if (clinicId === null || session.actor?.kind === 'staff') throw notSignedIn();
  const people = await inClinic(parts, clinicId, (tx) => listPeopleOf(tx, clinicId, session));
  if (!people.some(({ kind, id }) => kind === chosen.kind && id === chosen.id)) throw wrongSecret();
  const step = await renewSession(parts, headers, session, { actorKind: chosen.kind, actorId: chosen.id });
  if (step.standing.kind === 'active') await auditOwnSigning(parts, { ...step.standing, headers }, 'sign-in');
  return step;
}

/** Takes a code on paper. */
export async function usePrintedCode(
  parts: SignInParts,
  { headers, address, clinicId }: Visitor,
  code: string,
): Promise<Step> {
  await limitAddress(parts, address);
  const patientId = await inClinic(parts, clinicId, (tx) =>
    usePatientCode(tx, clinicId, printedCodeHash(clinicId, code)),
  );
  if (patientId === undefined) throw wrongSecret();
  await excuseAddress(parts, address);
  const userId = await findOrMakePatientUser(parts, patientId);
  const { cookies } = await callAuth(() =>
    parts.auth.api.startSession({ body: { userId }, headers, returnHeaders: true }),
  );
  const made = { headers, cookies, clinicId, method: 'printed-code' } as const;
  if ((await readSession(parts.auth, withCookies(headers, cookies))) === null) throw wrongSecret();
  return keepPatientSession(parts, made, { kind: 'patient', id: patientId });
}

async function findOrMakePatientUser({ auth }: SignInParts, patientId: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const email = `${patientId}@printed.invalid`;
  const found = await internalAdapter.findUserByEmail(email);
  if (found !== null) return found.user.id;
  return (await internalAdapter.createUser({ email, name: 'patient', emailVerified: false }, { method: 'email-otp' }))
    .id;
}

/** The name under which better-auth knows whoever reads the mail of a contact point. It is nobody's address. */
const pointUser = (contactPointId: string): string => `${contactPointId}@contact.invalid`;
