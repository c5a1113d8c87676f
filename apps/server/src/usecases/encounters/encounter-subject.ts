import { findEncounter } from '../../store/encounters.ts';
import type { Recording } from '../../store/recorded.ts';
import type { TenantTx } from '../../store/tenant.ts';
import type { UseCaseContext } from '../use-case.ts';

/** The patient of the encounter: whose record it is, for use cases that name the encounter. */
export async function patientOfEncounter(
  tx: TenantTx,
  clinicId: string,
  { encounterId }: { readonly encounterId: string },
): Promise<string | undefined> {
  return (await findEncounter(tx, clinicId, encounterId))?.patientId;
}

/** By whom and through which request a fact is recorded now. */
export const recordingOf = ({ actor, route, requestId }: UseCaseContext): Recording => ({
  by: { kind: actor.kind, id: actor.id },
  origin: { route, requestId },
});
