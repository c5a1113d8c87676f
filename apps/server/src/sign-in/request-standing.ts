import type { FastifyRequest } from 'fastify';
import { findClinicId } from '../store/clinics.ts';
import { stepUpMinutes } from '../usecases/authorise.ts';
import type { StaffHolder } from './account.ts';
import { headersOf } from './call-auth.ts';
import type { Site } from './passkeys.ts';
import type { Holder } from './prove-again.ts';
import { readSession } from './session.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { notSignedIn, SignInRefused } from './sign-in-refused.ts';
import type { Visitor } from './staff-sign-in.ts';
import { type Standing, standingOf } from './standing.ts';

export async function standingOfRequest(parts: SignInParts, request: FastifyRequest): Promise<Standing> {
  return standingOf(parts, await readSession(parts.auth, headersOf(request)));
}

/** Who asks to come into a clinic. Clinics are public: that there is none of a name may be said. */
export async function visitorOf({ db }: SignInParts, request: FastifyRequest, slug: string): Promise<Visitor> {
  const clinicId = await findClinicId(db, slug);
  if (clinicId === undefined)
    throw new SignInRefused({ status: 404, code: 'not-found', detail: 'There is no such clinic.' });
  return { headers: headersOf(request), address: request.ip, clinicId };
}

type HeldKind = Exclude<Standing['kind'], 'signed-out'>;

/** Whoever has a session in one of these standings; anyone else is refused as not signed in. */
export async function holderOf(
  parts: SignInParts,
  request: FastifyRequest,
  kinds: readonly HeldKind[],
): Promise<Holder & { readonly standing: Exclude<Standing, { readonly kind: 'signed-out' }> }> {
  const standing = await standingOfRequest(parts, request);
  if (standing.kind === 'signed-out') throw notSignedIn();
  if (!kinds.includes(standing.kind)) {
    if (standing.kind !== 'locked') throw notSignedIn();
    throw new SignInRefused({ status: 401, code: 'locked', detail: 'The screen is locked; unlock it first.' });
  }
  return { headers: headersOf(request), address: request.ip, session: standing.session, standing };
}

/** A member of staff who is signed in or, where that is said, who is about to set up their second proof. */
export async function staffOf(
  parts: SignInParts,
  request: FastifyRequest,
  { alsoSettingUp = false, fresh = false }: { readonly alsoSettingUp?: boolean; readonly fresh?: boolean } = {},
): Promise<StaffHolder> {
  const holder = await holderOf(parts, request, alsoSettingUp ? ['active', 'set-up'] : ['active']);
  const { standing } = holder;
  if (!('person' in standing) || standing.person.kind !== 'staff') throw notSignedIn();
  if (fresh && !isFresh(parts, holder)) {
    throw new SignInRefused({ status: 403, code: 'step-up', detail: 'Prove again who you are, then repeat this.' });
  }
  return { ...holder, clinicId: standing.clinicId, person: standing.person };
}

/** True when the person came in, or proved again who they are, a few minutes ago. */
function isFresh({ clock }: SignInParts, { session }: Holder): boolean {
  const proved = Math.max(session.createdAt.getTime(), session.steppedUpAt?.getTime() ?? 0);
  return clock().getTime() - proved <= stepUpMinutes * 60_000;
}

/** The address that the browser shows: the public one or, without one, the one that was asked. */
export const siteOf = ({ publicUrl }: SignInParts, request: FastifyRequest): Site => ({
  origin: publicUrl ?? `${request.protocol}://${request.host}`,
});
