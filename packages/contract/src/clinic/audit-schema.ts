import { type Static, Type } from '@sinclair/typebox';
import { id, instant, oneOf, orNull, record } from './words.ts';

/**
 * What was done with a record. `list`: it was one of several that were shown. From `sign-in` on it is about signing in, and
 * the record is the person: `proof` is a proof of who is there that was asked for again, `factor-change` the app, a
 * passkey, recovery codes or the PIN.
 */
export const auditActions = [
  'read',
  'list',
  'create',
  'update',
  'remove',
  'merge',
  'unmerge',
  'correct',
  'sign-in',
  'sign-in-failed',
  'sign-out',
  'lock',
  'unlock',
  'proof',
  'proof-failed',
  'password-change',
  'password-reset',
  'factor-change',
] as const;

/** The kinds of record that are audited. */
export const auditResources = [
  'clinic',
  'staff',
  'patient',
  'contact',
  'guardian',
  'merge',
  'encounter',
  'observation',
  'document',
  'plan',
  'addendum',
  'audit',
  'mail',
  'schedule',
  'visit',
  'waiting',
  'calendar-feed',
  'home-plan',
  'signal',
] as const;

const actorKind = oneOf(['staff', 'patient', 'guardian', 'system']);

/** All that is given must hold; the newest first. `before` is the last entry of the page before. */
export const auditQuerySchema = record({
  from: Type.Optional(instant),
  until: Type.Optional(instant),
  actorId: Type.Optional(id),
  patientId: Type.Optional(id),
  action: Type.Optional(oneOf(auditActions)),
  resource: Type.Optional(oneOf(auditResources)),
  before: Type.Optional(id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'a number from 1 to 200' })),
});

export const auditListSchema = record({
  entries: Type.Array(
    record({
      entryId: id,
      at: Type.String(),
      actor: record({ kind: actorKind, id: Type.String(), name: orNull(Type.String()) }),
      action: oneOf(auditActions),
      resource: oneOf(auditResources),
      resourceId: orNull(id),
      patientId: orNull(id),
      requestId: id,
    }),
  ),
});

/** Who opened or changed a patient's record, for the patient: names and what was done. */
export const accessLogSchema = record({
  accesses: Type.Array(
    record({
      at: Type.String(),
      by: record({ kind: actorKind, name: orNull(Type.String()) }),
      action: oneOf(auditActions),
      resource: oneOf(auditResources),
    }),
  ),
});

export type AuditAction = (typeof auditActions)[number];
export type AuditResource = (typeof auditResources)[number];
export type AuditQuery = Static<typeof auditQuerySchema>;
export type AuditLine = Static<typeof auditListSchema>['entries'][number];
export type Access = Static<typeof accessLogSchema>['accesses'][number];
