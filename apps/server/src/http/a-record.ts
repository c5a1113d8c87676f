import { randomInt, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { Caller } from '../actor.ts';
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
  readonly documentId: string;
  readonly staffId: string;
  readonly placeId: string;
  readonly serviceId: string;
  /** Pencilled in, with the practitioner. */
  readonly visitId: string;
  readonly practitionerId: string;
  readonly blockId: string;
  readonly waitingId: string;
  /** Of a check-in with a warning sign. */
  readonly signalId: string;
  readonly instrumentId: string;
}

/** Ids that nobody has. */
export const unknownIds = (): RecordIds => ({
  ...{ patientId: makeId(), mergedId: makeId(), mergeId: makeId(), patientContactId: makeId() },
  ...{
    guardianshipId: makeId(),
    guardianId: makeId(),
    encounterId: makeId(),
    observationId: makeId(),
    documentId: makeId(),
  },
  ...{ staffId: makeId(), placeId: makeId(), serviceId: makeId(), visitId: makeId(), practitionerId: makeId() },
  ...{ blockId: makeId(), waitingId: makeId(), signalId: makeId(), instrumentId: makeId() },
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
  const { documentId } = await post(`/encounters/${encounterId}/documents`, {
    ...{ kind: 'note', title: 'Note', content: { text: 'Better.' } },
  });
  const { mergeId } = await post(`/patients/${patientId}/merges`, {
    ...{ version: 1, mergedId: thirdId, mergedVersion: 1, reason: 'Same person' },
  });
  const invited = await post('/staff', {
    name: 'Someone',
    email: `s-${patientId}@${clinic.slug}.example.org`,
    roles: ['clinician'],
  });
  await post(`/patients/${patientId}/home/check-ins`, { checkIns: [aCheckIn('yes')] });
  const told = await ask(app, { as, method: 'GET', url: `/api/clinics/${clinic.slug}/patients/${patientId}/signals` });
  const { signalId } = told.json().signals[0];
  const [{ instrumentId }] = (await post('/instruments', anInstrument)).instruments;
  const booked = await aBooking({ as, app, clinic }, patientId);
  return {
    ...booked,
    ...{ patientId, mergedId, mergeId, patientContactId, guardianshipId, guardianId, encounterId },
    ...{ documentId, signalId, instrumentId, observationId: observations[0].observationId, staffId: invited.staffId },
  };
}

/** A place, a service and a practitioner of the record alone, with a visit, a blocked time and somebody who waits. */
async function aBooking(
  { as, app, clinic }: { readonly as: Caller; readonly app: FastifyInstance; readonly clinic: TestClinic },
  patientId: string,
) {
  const send = async (method: 'POST' | 'PATCH', path: string, body: unknown) => {
    const response = await ask(app, { as, method, url: `/api/clinics/${clinic.slug}${path}`, body });
    expect([path, response.statusCode, response.body]).toEqual([
      path,
      expect.toBeOneOf([200, 201]),
      expect.any(String),
    ]);
    return response.json();
  };
  const { places } = await send('POST', '/places', aPlace(`Place ${patientId}`));
  const placeId = idNamed(places, `Place ${patientId}`);
  const { services } = await send('POST', '/services', aService(`Service ${patientId}`));
  const serviceId = idNamed(services, `Service ${patientId}`);
  const practitioner = { name: `Practitioner ${clinic.slug}`, email: `m-${patientId}@${clinic.slug}.example.org` };
  const { staffId: practitionerId } = await send('POST', '/staff', { ...practitioner, roles: ['clinician'] });
  const works = [{ place: placeId, hours: anyHours }];
  await send('PATCH', `/practitioner-hours/${practitionerId}`, { works, online: true, version: 0 });
  const entry = { patient: patientId, service: serviceId, practitioner: practitionerId };
  const { id: visitId } = await send('POST', '/visits', { ...entry, start: '2031-05-05T09:00:00Z', pending: true });
  const time = { start: '2031-05-05T12:00:00Z', end: '2031-05-05T13:00:00Z' };
  const { id: blockId } = await send('POST', '/blocks', { resource: practitionerId, ...time, reason: 'Errand' });
  const { id: waitingId } = await send('POST', '/waiting-list', { patient: patientId, ...aWish(serviceId) });
  return { placeId, serviceId, practitionerId, visitId, blockId, waitingId };
}

const idNamed = (list: readonly { readonly id: string; readonly name: string }[], name: string): string => {
  const found = list.find((it) => it.name === name);
  if (found === undefined) throw new Error(`nothing is named ${name}`);
  return found.id;
};

const anyHours = { weekly: { monday: [{ from: '09:00', to: '12:00' }] }, exceptions: [], closures: [] } as const;

export const aPlace = (name: string) => ({ name, street: null, hours: anyHours });

export const aService = (name: string) => ({
  ...{ name, nameEs: null, description: null, minutes: 30, bufferBefore: 0, bufferAfter: 0, patients: 'any' },
  ...{ practitioners: null, needs: [], online: true, isActive: true, sort: 1 },
});

export const aWish = (service: string) => ({
  ...{ service, place: 'any', practitioners: 'any', times: 'any', from: null, to: null },
  ...{ noticeMinutes: 60, urgency: 'soon', note: null },
});

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

/** A short check-in, with or without a warning sign. */
export const aCheckIn = (sign: 'yes' | 'no' = 'no') => ({
  ...{
    id: randomUUID(),
    at: '2026-03-03T07:35:00-06:00',
    pain: 5,
    activities: [],
    globalChange: null,
    instruments: [],
  },
  ...{ drawing: null, warningSigns: [{ id: 'saddle-numbness', answer: sign }], note: null },
});

/** A questionnaire of one made-up question. */
export const anInstrument = {
  ...{ outcome: 'odi', licensed: true },
  questionnaire: {
    ...{ resourceType: 'Questionnaire', title: 'Made-up question' },
    item: [
      {
        ...{ linkId: 'question-1', text: 'How is it?', type: 'choice' },
        answerOption: [0, 100].map((value) => ({
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value }],
          valueCoding: { display: value === 0 ? 'Good' : 'Bad' },
        })),
      },
      {
        ...{ linkId: 'total', type: 'decimal' },
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: { language: 'text/fhirpath', expression: '%resource.item.answer.value.ordinal().sum()' },
          },
        ],
      },
    ],
  },
};
