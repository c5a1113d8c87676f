import { describe, expect, it } from 'vitest';
import { refusalOfError } from './refusal-of-error.ts';

const coded = (code: string): Error => Object.assign(new Error('of a person'), { code });

describe('an error of the database', () => {
  it.each(['57P01', '08006', 'ECONNREFUSED', 'ECONNRESET', '53300', '57014', '25006'])(
    '%s is no fault of the server: 503, and that nobody knows whether it was stored',
    (code) => {
      expect(refusalOfError(coded(code))).toMatchObject({ status: 503, retryAfterSeconds: 5 });
      expect(refusalOfError(coded(code)).detail).toContain('not known');
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Client was closed and is not queryable',
    'timeout exceeded when trying to connect',
  ])('is told as away when a connection ended without a code: %s', (message) => {
    expect(refusalOfError(new Error(message)).status).toBe(503);
  });

  it('is told as away when it kept better-auth from reading a session', () => {
    const error = Object.assign(new Error('x'), { statusCode: 500, body: { code: 'FAILED_TO_GET_SESSION' } });
    expect(refusalOfError(error).status).toBe(503);
  });

  it('is told as a full disk when the disk is full', () => {
    expect(refusalOfError(coded('53100'))).toEqual({
      status: 507,
      detail: 'The disk of the database is full. Nothing was stored.',
      retryAfterSeconds: 60,
    });
  });

  it('is a fault of ours when it says that our SQL is wrong', () => {
    expect(refusalOfError(coded('42601'))).toEqual({ status: 500 });
    expect(refusalOfError(coded('23505'))).toEqual({ status: 500 });
  });
});
