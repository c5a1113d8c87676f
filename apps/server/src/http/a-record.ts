import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { ask, asStaff, makeId, type TestClinic } from './test-clinics.ts';

/** The ids of one patient's record, and of what stands around it. */
export interface RecordIds {
  readonly patientId: string;
  readonly mergedId: string;
  readonly mergeId: string;
  readonly patientContactId: string;
  readonly guardianshipId: string;
  readonly guardianId: string;
  readonly encounterId: string;
  readonly observationId: string;
  readonly staffId: string;
}

/** Ids that nobody has. */
export const unknownIds = (): RecordIds => ({
  ...{ patientId: makeId(), mergedId: makeId(), mergeId: makeId(), patientContactId: makeId() },
  ...{ guardianshipId: makeId(), guardianId: makeId(), encounterId: makeId(), observationId: makeId() },
  staffId: makeId(),
});

/** A patient of the clinic with a contact, a guardian, an encounter with an observation, another entry of the same person and a merge, all made through the server. */
export async function aRecord(app: FastifyInstance, clinic: TestClinic): Promise<RecordIds> {
  const as = asStaff(clinic, 'owner');
  const post = async (path: string, body: unknown) => {
    const response = await ask(app, { as, method: 'POST', url: `/api/clinics/${clinic.slug}${path}`, body });
    expect([path, response.statusCode, response.body]).toEqual([
      path,
      expect.toBeOneOf([200, 201]),
      expect.any(String),
    ]);
    return response.json();
  };
  const { patientId } = (await post('/patients', aPatient(clinic))).patient;
  const { patientId: mergedId } = (await post('/patients', aPatient(clinic))).patient;
  const { patientId: thirdId } = (await post('/patients', aPatient(clinic))).patient;
  const contact = { kind: 'email', value: `p-${patientId}@${clinic.slug}.example.org` };
  const [{ patientContactId }] = (await post(`/patients/${patientId}/contacts`, { contact, relation: 'self' }))
    .contacts;
  const guardian = {
    name: `Parent ${clinic.slug}`,
    relation: 'parent',
    contact: { kind: 'phone', value: `+1605${randomInt(1_000_000, 10_000_000)}` },
  };
  const [{ guardianshipId, guardianId }] = (await post(`/patients/${patientId}/guardians`, guardian)).guardians;
  const { encounterId } = await post(`/patients/${patientId}/encounters`, anEncounter);
  const { observations } = await post(`/encounters/${encounterId}/observations`, { observations: [anObservation] });
  const { mergeId } = await post(`/patients/${patientId}/merges`, {
    ...{ version: 1, mergedId: thirdId, mergedVersion: 1, reason: 'Same person' },
  });
  const invited = await post('/staff', {
    name: 'Someone',
    email: `s-${patientId}@${clinic.slug}.example.org`,
    roles: ['clinician'],
  });
  return {
    ...{ patientId, mergedId, mergeId, patientContactId, guardianshipId, guardianId, encounterId },
    ...{ observationId: observations[0].observationId, staffId: invited.staffId },
  };
}

/** Names carry the clinic's, so that a trace of them in an answer tells where it comes from. */
export const aPatient = ({ slug }: Pick<TestClinic, 'slug'>) => ({
  givenName: `Given-${slug}`,
  familyName: `Family-${slug}`,
  preferredName: null,
  birthDate: '1984-02-29',
  sex: 'female',
});

export const anEncounter = {
  kind: 'visit',
  reason: 'Left-sided low back pain',
  startedAt: '2026-01-05T09:30:00-06:00',
};

export const anObservation = {
  ...{ code: 'slr', value: 'absent', side: null, level: null },
  observedAt: '2026-01-05T09:40:00-06:00',
};
