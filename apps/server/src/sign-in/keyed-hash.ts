import { createHash, createHmac } from 'node:crypto';

/** 32 bytes that stand for the values and, without the secret, tell nothing of them. */
export const keyedHash = (secret: string, ...values: readonly string[]): Buffer =>
  createHmac('sha256', secret).update(JSON.stringify(values)).digest();

/** The hash by which a long random token is kept. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
