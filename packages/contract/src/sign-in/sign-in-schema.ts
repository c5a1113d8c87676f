import { type Static, Type } from '@sinclair/typebox';
import { emailAddress } from '../clinic/clinic-schema.ts';
import { id, line, oneOf, orNull, record } from '../clinic/words.ts';

/** The clinic's name in addresses. */
const clinic = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,38}[a-z0-9]$',
  description: 'the clinic’s name in addresses',
});

const password = Type.String({ minLength: 1, maxLength: 256, description: 'the password' });
const newPassword = Type.String({ minLength: 12, maxLength: 256, description: 'a password of 12 to 256 characters' });
const code = Type.String({ pattern: '^[0-9]{6}$', description: 'the six digits of a code' });
const pin = Type.String({ pattern: '^[0-9]{4,8}$', description: 'a PIN of four to eight digits' });
const challengeId = id;
const personKind = oneOf(['patient', 'guardian']);

export const passwordEntrySchema = record({ clinic, email: emailAddress, password });

export const secondFactorSchema = record({
  clinic,
  kind: oneOf(['totp', 'recovery-code']),
  code: Type.String({ minLength: 6, maxLength: 32, pattern: '^[0-9A-Za-z-]+$', description: 'the code' }),
});

/** What a browser makes of a passkey. Its parts are the business of WebAuthn. */
const credential = Type.Object(
  {
    id: Type.String({ maxLength: 2048 }),
    rawId: Type.String({ maxLength: 2048 }),
    type: Type.Literal('public-key'),
    response: Type.Record(Type.String(), Type.Unknown()),
    clientExtensionResults: Type.Record(Type.String(), Type.Unknown()),
    authenticatorAttachment: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  },
  { description: 'what the browser made of the passkey' },
);

export const passkeyEntrySchema = record({ clinic, challengeId, response: credential });
export const passkeyNewSchema = record({ challengeId, name: line(60), response: credential });
export const passkeyChallengeSchema = record({ challengeId, options: Type.Record(Type.String(), Type.Unknown()) });
export const passkeyRemovalSchema = record({ credentialId: Type.String({ minLength: 1, maxLength: 2048 }) });

export const codeRequestSchema = record({ clinic, email: emailAddress });
export const codeEntrySchema = record({ clinic, email: emailAddress, code });
export const printedCodeEntrySchema = record({
  clinic,
  code: Type.String({ minLength: 12, maxLength: 24, description: 'the code on the paper' }),
});
/** The secret at the end of the address in a mail. */
const token = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'the end of the address in the mail' });

export const invitationEntrySchema = record({ clinic, token, password: newPassword });

/** Asks for a mail with which a forgotten password is set anew. */
export const passwordResetSchema = record({ clinic, email: emailAddress });
export const newPasswordEntrySchema = record({ clinic, token, password: newPassword });

export const personChoiceSchema = record({ kind: personKind, id });

/** One of them: the password, a code of the authenticator app, or the PIN. */
export const proofSchema = record({
  password: Type.Optional(password),
  code: Type.Optional(code),
  pin: Type.Optional(pin),
});

const person = record({
  kind: oneOf(['staff', 'patient', 'guardian']),
  id,
  name: Type.String(),
  roles: Type.Array(oneOf(['owner', 'clinician', 'front-desk', 'content-editor'])),
  isSample: Type.Boolean(),
});

/** How far somebody has come with signing in, and as whom. Only `active` may do anything. */
export const sessionSchema = record({
  state: oneOf(['signed-out', 'code-asked', 'second-factor', 'set-up', 'choose-person', 'locked', 'active']),
  clinic: orNull(record({ slug: Type.String(), name: Type.String() })),
  person: orNull(person),
  /** Whom the session may be for. */
  people: Type.Array(record({ kind: personKind, id, name: Type.String() })),
  /** Until when what asks for it may be done without proving again who is there. */
  steppedUpUntil: orNull(Type.String()),
});

/** Where somebody is signed in. */
const devices = Type.Array(
  record({
    sessionId: Type.String(),
    userAgent: Type.String(),
    address: Type.String(),
    signedInAt: Type.String(),
    seenAt: Type.String(),
    isThisOne: Type.Boolean(),
  }),
);

export const accountSchema = record({
  name: Type.String(),
  email: Type.String(),
  hasTotp: Type.Boolean(),
  hasPin: Type.Boolean(),
  devices,
  passkeys: Type.Array(
    record({
      credentialId: Type.String(),
      name: Type.String(),
      createdAt: Type.String(),
      usedAt: orNull(Type.String()),
    }),
  ),
});

/** What a patient, or one who acts for patients, has of their own here: whose records they may see, and their devices. */
export const ownPlaceSchema = record({
  records: Type.Array(record({ patientId: id, name: Type.String() })),
  devices,
});

export const deviceEndSchema = record({ sessionId: Type.String({ minLength: 1, maxLength: 64 }) });
export const passwordOnlySchema = record({ password });
export const totpCodeSchema = record({ code });
export const totpSetUpSchema = record({ uri: Type.String(), recoveryCodes: Type.Array(Type.String()) });
export const recoveryCodesSchema = record({ recoveryCodes: Type.Array(Type.String()) });
export const passwordChangeSchema = record({ current: password, next: newPassword });
export const pinEntrySchema = record({ pin });

/** A code to print for a patient without e-mail. It is shown once. */
export const printedCodeSchema = record({ code: Type.String(), expiresAt: Type.String() });

export const outboxSchema = record({
  mails: Type.Array(
    record({
      mailId: id,
      channel: oneOf(['email', 'text']),
      recipient: Type.String(),
      subject: Type.String(),
      body: Type.String(),
      linkPath: orNull(Type.String()),
      /** Calendar files that go with the mail. */
      calendars: Type.Array(record({ method: oneOf(['REQUEST', 'CANCEL']), text: Type.String() })),
      createdAt: Type.String(),
    }),
  ),
});

export type SessionState = Static<typeof sessionSchema>;
export type Account = Static<typeof accountSchema>;
export type OwnPlace = Static<typeof ownPlaceSchema>;
