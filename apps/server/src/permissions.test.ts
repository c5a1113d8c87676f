import { describe, expect, it } from 'vitest';
import { permissions, reachOf } from './permissions.ts';

type Line = { readonly patient?: string; readonly guardian?: string };

describe('the table of permissions', () => {
  it('keeps what was found and done from the front desk and from content editors', () => {
    expect(reachOf('encounter:read', ['front-desk', 'content-editor'])).toBeUndefined();
  });

  it('lets nobody but owners change staff, the clinic, or look into the audit', () => {
    const owners = ['clinic:update', 'staff:invite', 'staff:update', 'staff:remove', 'audit:search'] as const;
    expect(owners.map((permission) => permissions[permission])).toEqual(owners.map(() => ({ owner: 'clinic' })));
  });

  it('lets patients and guardians see their own and write nothing', () => {
    const theirs = Object.entries(permissions)
      .map(([permission, line]): readonly [string, Line] => [permission, line])
      .filter(([, line]) => 'patient' in line || 'guardian' in line);
    expect(theirs.map(([permission, { patient, guardian }]) => [permission, patient, guardian])).toEqual([
      ['clinic:read', 'clinic', 'clinic'],
      ['patient:read', 'own', 'own'],
      ['encounter:read', 'own', 'own'],
      ['audit:read-own', 'own', 'own'],
    ]);
  });

  it('counts the furthest of several roles', () => {
    expect(reachOf('encounter:read', ['content-editor', 'patient', 'clinician'])).toBe('clinic');
    expect(reachOf('encounter:read', ['patient'])).toBe('own');
    expect(reachOf('encounter:read', [])).toBeUndefined();
  });
});
