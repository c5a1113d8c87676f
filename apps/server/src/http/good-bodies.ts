import { randomInt, randomUUID } from 'node:crypto';
import { DEFAULT_POLICY } from '@junction/scheduling';
import {
  aCheckIn,
  anEncounter,
  anInstrument,
  anObservation,
  aPatient,
  aPlace,
  aService,
  aWish,
  type RecordIds,
} from './a-record.ts';

type Ids = RecordIds & { readonly clinicVersion: number; readonly bookingVersion?: number; readonly slug: string };

/** A minute of the next decades at which nobody has anything. */
const sometime = (): string => new Date(Date.UTC(2032, 0, 1) + randomInt(20_000_000) * 60_000).toISOString();

const anExerciseLog = () => ({
  ...{
    id: randomUUID(),
    exerciseId: 'ex-cat-camel',
    at: '2026-03-03T07:30:00-06:00',
    feel: 'done',
    sets: 1,
    pain: null,
  },
});

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
  readDocument: () => undefined,
  readEncounterState: () => undefined,
  appendEntries: () => ({
    entries: [
      {
        ...{ id: randomUUID(), at: '2026-03-02T15:00:00Z' },
        body: { kind: 'finding', finding: 'slr', value: 'absent', side: 'left' },
      },
    ],
  }),
  signEncounter: () => ({ total: 0, documents: [] }),
  replayEncounter: () => undefined,
  startVisitEncounter: () => undefined,
  readChart: () => undefined,
  listToday: () => undefined,
  readHome: () => undefined,
  logExercises: () => ({ logs: [anExerciseLog()] }),
  recordCheckIns: () => ({ checkIns: [aCheckIn()] }),
  setHomeReminder: () => ({ remindAt: '08:30' }),
  setHomeActivities: () => ({ activities: ['Tying shoes', 'Driving for an hour'] }),
  readProgress: () => undefined,
  readReassessment: () => undefined,
  draftDischarge: () => undefined,
  discharge: () => ({ selfCare: ['Keep moving.'], letter: { title: 'Letter', body: 'Care has ended.' } }),
  listPatientSignals: () => undefined,
  listSignals: () => undefined,
  listClinicInstruments: () => undefined,
  importInstrument: () => anInstrument,
  removeClinicInstrument: () => undefined,
  readOutcomes: () => undefined,
  readOutcomesTable: () => undefined,
  acknowledgeSignal: () => undefined,
  addAddendum: ({ observationId }) => ({
    ...{ corrects: { kind: 'observation', id: observationId }, reason: 'Wrong side', text: 'It was the right leg.' },
  }),
  readSchedule: () => ({ from: '2031-05-01', to: '2031-05-31' }),
  bookVisit: ({ patientId, serviceId, practitionerId }) => ({
    ...{ patient: patientId, service: serviceId, practitioner: practitionerId, start: sometime() },
  }),
  changeVisit: () => ({ start: sometime(), note: 'Comes with a walker', version: 1 }),
  setVisitState: () => ({ state: 'arrived', version: 1 }),
  approveVisit: () => ({ version: 1 }),
  denyVisit: () => ({ version: 1 }),
  readVisitChanges: () => undefined,
  planSeries: ({ patientId, serviceId }) => ({
    ...{ patient: patientId, service: serviceId, from: '2032-01-05', phases: [{ visits: 2, everyWeeks: 1, times: 2 }] },
    preferences: { available: 'any', preferred: 'any', practitioners: 'any', fewestDaysBetween: 1 },
  }),
  bookSeries: ({ patientId, serviceId, practitionerId }) => ({
    ...{ patient: patientId, service: serviceId, visits: [{ start: sometime(), practitioner: practitionerId }] },
  }),
  addBlock: ({ practitionerId }) => {
    const start = sometime();
    const end = new Date(Date.parse(start) + 60_000).toISOString();
    return { resource: practitionerId, start, end, reason: 'Errand' };
  },
  changeBlock: () => ({ reason: 'Another errand', version: 1 }),
  removeBlock: () => ({ version: 1 }),
  listWaitingEntries: () => undefined,
  addWaitingEntry: ({ patientId, serviceId }) => ({ patient: patientId, ...aWish(serviceId) }),
  changeWaitingEntry: ({ serviceId }) => ({ ...aWish(serviceId), state: 'withdrawn', version: 1 }),
  matchWaitingEntries: ({ visitId }) => ({ visit: visitId }),
  readBookingSettings: () => undefined,
  updateBookingSettings: ({ bookingVersion }) => ({
    ...{ policy: DEFAULT_POLICY, unknownPeople: 'book', confirmWithinMinutes: 60, doorCode: 'DOOR' },
    reminders: {
      ...{ emailHoursBefore: [48], textHoursBefore: [24], quietFrom: '20:00', quietTo: '08:00' },
      ...{ nudgeHoursBefore: null, changeDelaySeconds: 120 },
    },
    version: bookingVersion,
  }),
  listServices: () => undefined,
  addService: () => aService(`Service ${randomInt(1e12)}`),
  updateService: () => ({ ...aService(`Service ${randomInt(1e12)}`), version: 1 }),
  listPractitionerHours: () => undefined,
  updatePractitionerHours: () => ({ works: [], online: true, version: 0 }),
  listClinicPlaces: () => undefined,
  addClinicPlace: () => aPlace(`Place ${randomInt(1e12)}`),
  updateClinicPlace: () => ({ ...aPlace(`Place ${randomInt(1e12)}`), version: 1 }),
  searchAudit: ({ patientId }) => ({ patientId }),
};
