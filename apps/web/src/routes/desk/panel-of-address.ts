import type { Panel } from './desk-context.ts';

/** What the address asks to stand open: `#patient=` and the id of a patient, as the plan of an encounter asks for its series. */
export function panelOfAddress(hash: string): Panel | undefined {
  const id = /^#patient=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(hash)?.[1];
  return id === undefined ? undefined : { kind: 'patient', id };
}
