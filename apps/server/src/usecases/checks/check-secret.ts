import { createHmac, timingSafeEqual } from 'node:crypto';

/** What opens one check to whoever has it. It is made anew from the server's secret and kept nowhere. */
export const checkSecret = (secret: string, clinicId: string, checkId: string): string =>
  seal(secret, clinicId, checkId).toString('base64url');

export function isCheckSecret(secret: string, clinicId: string, checkId: string, given: string): boolean {
  const right = seal(secret, clinicId, checkId);
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === right.length && timingSafeEqual(bytes, right);
}

const seal = (secret: string, clinicId: string, checkId: string): Buffer =>
  createHmac('sha256', secret).update(`check${clinicId}${checkId}`).digest();
