import { randomInt } from 'node:crypto';
import { anEncounter, anObservation, aPatient, type RecordIds } from './a-record.ts';

type Ids = RecordIds & { readonly clinicVersion: number; readonly slug: string };

/** For each operation a body that is right for the record. A new operation needs a line here: the suites ask for it. */
export const goodBodies: Readonly<Record<string, (ids: Ids) => unknown>> = {
  readClinicSettings: () => undefined,
  updateClinicSettings: ({ clinicVersion, slug }) => ({
    ...{ name: `Clinic ${slug}`, street: '100 Main Ave', city: 'Sioux Falls', state: 'SD', postalCode: '57104' },
    ...{ timeZone: 'America/Chicago', locale: 'en-US', phone: '+16055550100', email: 'desk@example.org' },
    ...{ hours: [{ weekday: 1, opens: '08:00', closes: '17:00' }], branding: { primary: '#2b5a6c' } },
    version: clinicVersion,
  }),
  listStaff: () => undefined,
  inviteStaff: () => ({ name: 'New Person', email: `new-${randomInt(1e12)}@example.org`, roles: ['front-desk'] }),
  updateStaff: () => ({ name: 'Renamed', roles: ['clinician', 'content-editor'], version: 1 }),
  removeStaff: () => ({ version: 1 }),
  sendStaffInvitation: () => undefined,
  listOutbox: () => undefined,
  readCalendarFeed: () => undefined,
  makeCalendarFeed: () => ({ showsNames: false }),
  revokeCalendarFeed: () => undefined,
  readMessageChoice: () => undefined,
  updateMessageChoice: () => ({ reminders: 'both', language: 'es', version: 0 }),
  makeSignInCode: () => undefined,
  createPatient: ({ slug }) => aPatient({ slug }),
  searchPatients: ({ slug }) => ({ text: `family-${slug}` }),
  readPatient: () => undefined,
  updatePatient: ({ slug }) => ({ ...aPatient({ slug }), preferredName: 'Called', version: 1 }),
  addContact: () => ({ contact: { kind: 'email', value: `c-${randomInt(1e12)}@example.org` }, relation: 'shared' }),
  removeContact: () => undefined,
  addGuardian: () => ({
    ...{ name: 'Another Guardian', relation: 'carer' },
    contact: { kind: 'email', value: `g-${randomInt(1e12)}@example.org` },
  }),
  endGuardianship: () => undefined,
  listDuplicates: () => undefined,
  listMerges: () => undefined,
  mergePatients: ({ mergedId }) => ({ version: 1, mergedId, mergedVersion: 1, reason: 'Same person' }),
  undoMerge: () => ({ reason: 'Two people after all' }),
  readOwnAccesses: () => undefined,
  listEncounters: () => undefined,
  openEncounter: () => anEncounter,
  readEncounter: () => undefined,
  addObservations: () => ({ observations: [anObservation] }),
  addDocument: () => ({ kind: 'note', title: 'Note', content: { text: 'Better since the last visit.' } }),
  addPlan: () => ({ content: { manual: [] } }),
  addAddendum: ({ observationId }) => ({
    ...{ corrects: { kind: 'observation', id: observationId }, reason: 'Wrong side', text: 'It was the right leg.' },
  }),
  searchAudit: ({ patientId }) => ({ patientId }),
};
