import { createHmac } from 'node:crypto';

/**
 * The six digits that prove an address for one visit: the mail of `confirm-address` carries them, and whoever types them
 * has read that mail. Made of the server's secret, so they need no table; how often somebody may try is limited where they
 * are taken.
 */
export function confirmCodeOf(secret: string, visit: { readonly clinicId: string; readonly visitId: string }): string {
  const mac = createHmac('sha256', secret).update(`confirm:${visit.clinicId}:${visit.visitId}`).digest();
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}
