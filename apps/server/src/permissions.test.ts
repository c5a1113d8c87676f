import { describe, expect, it } from 'vitest';
import { permissions, reachOf } from './permissions.ts';

const names = Object.keys(permissions) as readonly (keyof typeof permissions)[]; // The keys of the constant, nothing wider.

describe('the table of permissions', () => {
  it('keeps what was found and done from the front desk and from content editors', () => {
    expect(reachOf('encounter:read', ['front-desk', 'content-editor'])).toBeUndefined();
  });

  it('lets nobody but owners change staff, the clinic, or look into the audit', () => {
    const owners = ['clinic:update', 'staff:invite', 'staff:update', 'staff:remove', 'audit:search'] as const;
    expect(owners.map((permission) => permissions[permission])).toEqual(owners.map(() => ({ owner: 'clinic' })));
  });

  it('lets patients and guardians see their own, and write what they do at home and nothing else', () => {
    const theirs = names.map((name) => [name, reachOf(name, ['patient']), reachOf(name, ['guardian'])]);
    expect(theirs.filter(([, ...reaches]) => reaches.some((reach) => reach !== undefined))).toEqual([
      ['clinic:read', 'clinic', 'clinic'],
      ['patient:read', 'own', 'own'],
      ['encounter:read', 'own', 'own'],
      ['home:read', 'own', 'own'],
      ['home:log', 'own', 'own'],
      ['audit:read-own', 'own', 'own'],
    ]);
  });

  it('counts the furthest of several roles', () => {
    expect(reachOf('encounter:read', ['content-editor', 'patient', 'clinician'])).toBe('clinic');
    expect(reachOf('encounter:read', ['patient'])).toBe('own');
    expect(reachOf('encounter:read', [])).toBeUndefined();
  });
});
