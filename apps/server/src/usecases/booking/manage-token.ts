import { createHmac, timingSafeEqual } from 'node:crypto';

/** What opens one visit to whoever has its link: the id of the visit, sealed by the server's secret. */
export function manageToken(secret: string, clinicId: string, visitId: string): string {
  const id = Buffer.from(visitId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, sealOf(secret, clinicId, visitId)]).toString('base64url');
}

/** The visit that a link opens; undefined: the link is not ours. */
export function visitOfToken(secret: string, clinicId: string, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 32) return undefined;
  const visitId = bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(16), sealOf(secret, clinicId, visitId)) ? visitId : undefined;
}

/** Below the public address of the server: the page in the visitor's language. */
export const managePath = (slug: string, token: string, language: 'en' | 'es'): string =>
  `${language === 'es' ? '/es' : ''}/clinics/${slug}/visits/${token}`;

const sealOf = (secret: string, clinicId: string, visitId: string): Buffer =>
  createHmac('sha256', secret).update(`visit${clinicId}${visitId}`).digest().subarray(0, 16);
