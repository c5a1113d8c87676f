import type { Role } from './actor.ts';

/** How far a permission goes: `clinic`, everything of the clinic; `own`, only the person's own record, or those they act for. */
export type Reach = 'clinic' | 'own';

/**
 * Who may do what. One line for each thing that can be done; a role that is not on the line may not do it.
 * This table is the only place that decides, and every address of the server names the line it needs.
 */
export const permissions = {
  // The clinic
  'clinic:read': grant('clinic', 'owner', 'clinician', 'front-desk', 'content-editor', 'patient', 'guardian'),
  'clinic:update': grant('clinic', 'owner'),

  // People who work here
  'staff:read': grant('clinic', 'owner', 'clinician', 'front-desk', 'content-editor'),
  'staff:invite': grant('clinic', 'owner'),
  'staff:update': grant('clinic', 'owner'),
  'staff:remove': grant('clinic', 'owner'),

  // People who are cared for
  'patient:create': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'patient:read': { ...grant('clinic', 'owner', 'clinician', 'front-desk'), ...grant('own', 'patient', 'guardian') },
  'patient:search': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'patient:update': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'patient:merge': grant('clinic', 'owner', 'clinician'),
  'contact:update': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'guardian:update': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'patient:sign-in-code': grant('clinic', 'owner', 'clinician', 'front-desk'),

  // What was found and done
  'encounter:read': { ...grant('clinic', 'owner', 'clinician'), ...grant('own', 'patient', 'guardian') },
  'encounter:open': grant('clinic', 'owner', 'clinician'),
  'encounter:record': grant('clinic', 'owner', 'clinician'),
  'encounter:today': grant('clinic', 'owner', 'clinician'),
  'encounter:sign': grant('clinic', 'owner', 'clinician'),
  'encounter:correct': grant('clinic', 'owner', 'clinician'),

  // The plan at home
  'home:read': { ...grant('clinic', 'owner', 'clinician'), ...grant('own', 'patient', 'guardian') },
  'home:log': { ...grant('clinic', 'owner', 'clinician'), ...grant('own', 'patient', 'guardian') },
  'home:discharge': grant('clinic', 'owner', 'clinician'),
  'signal:read': grant('clinic', 'owner', 'clinician'),
  'signal:acknowledge': grant('clinic', 'owner', 'clinician'),
  'outcomes:read': grant('clinic', 'owner'),
  'instrument:read': grant('clinic', 'owner', 'clinician', 'content-editor'),
  'instrument:edit': grant('clinic', 'owner', 'content-editor'),

  // The calendar
  'schedule:read': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'visit:book': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'visit:change': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'visit:overlap': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'waiting:update': grant('clinic', 'owner', 'clinician', 'front-desk'),
  'schedule:settings': grant('clinic', 'owner'),

  // Mail that waits to be sent: it holds codes and invitations
  'outbox:read': grant('clinic', 'owner'),

  // The secret address of one's own calendar
  'calendar:feed': grant('clinic', 'owner', 'clinician', 'front-desk'),

  // Who saw what
  'audit:search': grant('clinic', 'owner'),
  'audit:read-own': grant('own', 'patient', 'guardian'),
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, Reach>>>>>;

export type Permission = keyof typeof permissions;

/** How far the roles go with this permission, the furthest of them; undefined: they may not. */
export function reachOf(permission: Permission, roles: readonly Role[]): Reach | undefined {
  const line: Readonly<Partial<Record<Role, Reach>>> = permissions[permission];
  const reaches = roles.map((role) => line[role]);
  return reaches.find((reach) => reach === 'clinic') ?? reaches.find((reach) => reach === 'own');
}

/** True when someone may do this with their own record only, so that it must be said whose record it is. */
export function hasOwnReach(permission: Permission): boolean {
  const line: Readonly<Partial<Record<Role, Reach>>> = permissions[permission];
  return Object.values(line).includes('own');
}

function grant<R extends Role, To extends Reach>(reach: To, ...roles: readonly R[]): Readonly<Partial<Record<R, To>>> {
  const line: Partial<Record<R, To>> = {};
  for (const role of roles) line[role] = reach;
  return line;
}
