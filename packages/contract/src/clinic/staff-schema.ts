import { type Static, Type } from '@sinclair/typebox';
import { emailAddress } from './clinic-schema.ts';
import { id, line, oneOf, record, version } from './words.ts';

const staffRole = oneOf(['owner', 'clinician', 'front-desk', 'content-editor']);

const roles = Type.Array(staffRole, {
  minItems: 1,
  maxItems: 4,
  uniqueItems: true,
  description: 'at least one role, none twice',
});

/** Someone who works in the clinic. `hasSignIn` is false until an invitation was taken up. */
export const staffMemberSchema = record({
  staffId: id,
  name: line(120),
  email: emailAddress,
  roles: Type.Array(staffRole),
  hasSignIn: Type.Boolean(),
  isSample: Type.Boolean(),
  invitedAt: Type.String(),
  version,
});

export const staffListSchema = record({ staff: Type.Array(staffMemberSchema) });
export const staffInvitationSchema = record({ name: line(120), email: emailAddress, roles });
export const staffChangeSchema = record({ staffId: id, name: line(120), roles, version });
export const staffRemovalSchema = record({ staffId: id, version });

export type StaffMember = Static<typeof staffMemberSchema>;
export type StaffInvitation = Static<typeof staffInvitationSchema>;
export type StaffChange = Static<typeof staffChangeSchema>;
